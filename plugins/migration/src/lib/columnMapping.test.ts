import { columnSettings } from '../__testUtils__/content';
import { choiceOf, columnsInUse, defaultOf, withChoice } from './columnMapping';

describe('choiceOf and withChoice', () => {
  it.each([
    [{}, { by: 'default' }],
    [{ owner: [] }, { by: 'none' }],
    [{ owner: ['Responsible'] }, { by: 'column', header: 'Responsible' }],
  ] as const)('%j is %j, and back', (mapping, choice) => {
    expect(choiceOf(structuredClone(mapping) as {}, 'owner')).toEqual(choice);
    expect(withChoice({ owner: ['other'] }, 'owner', { ...choice })).toEqual(
      mapping,
    );
  });

  it('leaves other meanings alone', () => {
    expect(
      withChoice({ application: ['App', 'Service'] }, 'owner', { by: 'none' }),
    ).toEqual({ application: ['App', 'Service'], owner: [] });
  });
});

describe('defaultOf', () => {
  it('goes by the configuration before the name', () => {
    expect(defaultOf(columnSettings(), 'application')).toEqual({
      from: 'name',
      headers: ['App'],
    });
    expect(
      defaultOf(
        columnSettings({ configured: { application: [] } }),
        'application',
      ),
    ).toEqual({ from: 'configuration', headers: [] });
    expect(defaultOf(columnSettings(), 'criticality').headers).toEqual([]);
  });
});

describe('columnsInUse', () => {
  it('knows only columns that are there', () => {
    const settings = columnSettings();
    const names = (mapping: {}) =>
      columnsInUse(settings, mapping, 'application').map(
        ({ header }) => header,
      );
    expect(names({})).toEqual(['App']);
    expect(names({ application: [] })).toEqual([]);
    expect(names({ application: ['gone', 'Responsible'] })).toEqual([
      'Responsible',
    ]);
  });
});
