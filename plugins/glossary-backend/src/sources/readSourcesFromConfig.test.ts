import { ConfigReader } from '@backstage/config';
import { readSourcesFromConfig } from './readSourcesFromConfig';

const read = (glossary: object) =>
  readSourcesFromConfig(new ConfigReader({ glossary }));

describe('readSourcesFromConfig', () => {
  it('begins with the concepts that ship', () => {
    expect(
      readSourcesFromConfig(new ConfigReader({})).map(source => source.id),
    ).toEqual(['crosswalk']);
    expect(read({ shippedContent: false })).toEqual([]);
  });

  it('names sources that have no id by their place', () => {
    const sources = read({
      sources: [
        { type: 'crosswalk-yaml', target: '/a.yaml' },
        { id: 'team', type: 'crosswalk-yaml', target: '/b' },
      ],
    });
    expect(sources.map(({ id, target }) => [id, target])).toEqual([
      ['crosswalk', expect.stringMatching(/^(\S+\/)?content$/)],
      ['source-1', '/a.yaml'],
      ['team', '/b'],
    ]);
  });

  it.each([
    [
      { type: 'skoss', target: 'a' },
      'glossary.sources[0].type "skoss" is not known; use "crosswalk-yaml"',
    ],
    [
      { target: 'a' },
      "Missing required config value at 'glossary.sources[0].type'",
    ],
    [
      { type: 'crosswalk-yaml' },
      "Missing required config value at 'glossary.sources[0].target'",
    ],
    [
      { id: 'crosswalk', type: 'crosswalk-yaml', target: 'a' },
      'glossary.sources[0].id "crosswalk" is taken by another source',
    ],
    [
      { id: 'A b', type: 'crosswalk-yaml', target: 'a' },
      'glossary.sources[0].id "A b" must be lower-case letters, digits and single hyphens',
    ],
  ])('refuses %j', (source, message) => {
    expect(() => read({ sources: [source] })).toThrow(message);
  });
});
