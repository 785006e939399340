import { formPages } from './formPages';

const name = { title: 'Name', type: 'string', description: 'Its host name.' };

describe('formPages', () => {
  it('reads pages, and which answers are needed', () => {
    expect(
      formPages([
        {
          title: 'The machine',
          required: ['name'],
          properties: { name, cpus: { type: 'integer' } },
        },
      ]),
    ).toEqual([
      {
        title: 'The machine',
        fields: [
          {
            name: 'name',
            title: 'Name',
            description: 'Its host name.',
            required: true,
          },
          {
            name: 'cpus',
            title: 'cpus',
            description: undefined,
            required: false,
          },
        ],
      },
    ]);
  });

  it('takes a single page that is not in a list', () => {
    expect(formPages({ properties: { name } })).toMatchObject([
      { title: '', fields: [{ name: 'name', required: false }] },
    ]);
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    [null, 'text', { title: 'Only a title' }],
    { properties: [] },
    { properties: {}, required: 'name' },
  ])('finds no question in %j', parameters => {
    expect(formPages(parameters)).toEqual([]);
  });
});
