import { startGlossary } from '../__testUtils__/startGlossary';

describe('learningRouter', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeAll(async () => {
    glossary = await startGlossary();
  });

  it('draws the stack side by side', async () => {
    const { body } = await glossary.get('/v1/stack?lang=ja');
    expect(body.schemes.map(({ id }: { id: string }) => id)).toEqual([
      'vsphere',
      'kubernetes',
    ]);
    expect(body.layers).toMatchObject([
      {
        id: 'scheduling',
        sides: [
          {
            scheme: 'vsphere',
            concepts: [
              { ref: 'vsphere:drs', label: '分散リソーススケジューラ' },
            ],
          },
          {
            scheme: 'kubernetes',
            concepts: [
              { ref: 'kubernetes:scheduler' },
              { ref: 'kubernetes:descheduler' },
            ],
          },
        ],
      },
    ]);
    // Fault tolerance is not on the map.
    expect(body.mappings.map(({ id }: { id: string }) => id)).toEqual(['drs']);
  });

  it('gives learning paths and responsibilities', async () => {
    const list = await glossary.get('/v1/learning-paths');
    expect(list.body).toMatchObject({ totalItems: 1 });
    const one = await glossary.get('/v1/learning-paths/operations');
    expect(one.body).toEqual(list.body.items[0]);
    const { body } = await glossary.get('/v1/responsibilities');
    expect(body.items).toMatchObject([
      { id: 'placement', owners: { managed: ['provider', 'platform-team'] } },
    ]);
  });
});
