import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { sourceTypes } from '@crosswalk/backstage-plugin-glossary-common';
import { readSourcesFromConfig } from './readSourcesFromConfig';

function read(glossary?: object) {
  const config = new ConfigReader(glossary ? { glossary } : {});
  return readSourcesFromConfig(config, {
    integrations: ScmIntegrations.fromConfig(config),
    urlReader: mockServices.urlReader.mock(),
  });
}

const folder = 'https://github.com/acme/glossary/tree/main/content/en';
const scheme = { id: 'cncf' };

describe('readSourcesFromConfig', () => {
  it('begins with the concepts that ship', () => {
    expect(read().map(({ id }) => id)).toEqual(['crosswalk']);
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

  it.each(sourceTypes)('takes sources of the type %s', type => {
    const [, source] = read({ sources: [{ type, target: '/a', scheme }] });
    expect(source).toMatchObject({ type, isLocal: true, maxLoss: 0.2 });
  });

  it('reads what is elsewhere every hour, and what is here when it is told to', () => {
    const schedule = {
      frequency: { minutes: 5 },
      timeout: { minutes: 1 },
    };
    const sources = read({
      shippedContent: false,
      sources: [
        { type: 'crosswalk-yaml', target: '/a' },
        { type: 'crosswalk-yaml', target: '/b', schedule, maxLoss: 0 },
        { type: 'cncf-glossary', target: folder, scheme },
        { type: 'cncf-glossary', target: folder, scheme, schedule },
      ],
    });
    expect(
      sources.map(source => [source.isLocal, source.schedule?.frequency]),
    ).toEqual([
      [true, undefined],
      [true, { minutes: 5 }],
      [false, { hours: 1 }],
      [false, { minutes: 5 }],
    ]);
    expect(sources[1].maxLoss).toBe(0);
  });

  it('knows where the files are, and where they are edited', () => {
    const sources = read({
      shippedContent: false,
      sources: [
        { type: 'crosswalk-yaml', target: '/glossary' },
        { type: 'crosswalk-yaml', target: '/glossary/team.yaml' },
        { type: 'cncf-glossary', target: folder, scheme },
        {
          type: 'crosswalk-yaml',
          target: '/glossary',
          repositoryUrl: 'https://gitlab.com/acme/g/-/blob/main/all.yaml',
        },
        {
          type: 'crosswalk-yaml',
          target: 'https://files.example.com/all.yaml',
        },
      ],
    });
    const files = ['a b/x.yaml', 'team.yaml', 'pod.md', 'all.yaml', 'all.yaml'];
    expect(
      sources.map((source, i) => [
        source.placeOf(files[i]),
        source.linksTo(files[i], 7),
      ]),
    ).toEqual([
      ['/glossary/a b/x.yaml', {}],
      ['/glossary/team.yaml', {}],
      [
        `${folder}/pod.md`,
        {
          viewUrl: `${folder}/pod.md#L7`,
          editUrl: `${folder.replace('tree', 'edit')}/pod.md`,
        },
      ],
      [
        '/glossary/all.yaml',
        {
          viewUrl: 'https://gitlab.com/acme/g/-/blob/main/all.yaml#L7',
          editUrl: 'https://gitlab.com/acme/g/-/edit/main/all.yaml',
        },
      ],
      [
        'https://files.example.com/all.yaml',
        { viewUrl: 'https://files.example.com/all.yaml' },
      ],
    ]);
  });

  it.each([
    [
      { type: 'skoss', target: 'a' },
      'glossary.sources[0].type "skoss" is not known; use one of crosswalk-yaml, kubernetes-website,',
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
    [
      { type: 'crosswalk-yaml', target: 'ftp://example.com/a' },
      'glossary.sources[0].target "ftp://example.com/a" must be an http:// or https:// address',
    ],
    [
      { type: 'cncf-glossary', target: 'a' },
      'glossary.sources[0].scheme is missing: files of the type "cncf-glossary" do not say which scheme their concepts come under',
    ],
    [
      { type: 'cncf-glossary', target: 'a', scheme: { title: 'CNCF' } },
      "Missing required config value at 'glossary.sources[0].scheme.id'",
    ],
    [
      { type: 'cncf-glossary', target: 'a', scheme: { id: 'C N' } },
      'glossary.sources[0].scheme.id "C N" must be lower-case',
    ],
    [
      { type: 'skos', target: 'a', scheme: { id: 'c', url: 'mailto:x' } },
      'glossary.sources[0].scheme.url "mailto:x" must be an http',
    ],
    [
      { type: 'skos', target: 'a', scheme, lang: 'Japanese' },
      'glossary.sources[0].lang "Japanese" must be a language tag such as "ja"',
    ],
    [
      { type: 'skos', target: 'a', scheme, domain: 'cloud' },
      'glossary.sources[0].domain "cloud" is not known; use one of compute,',
    ],
    [
      { type: 'crosswalk-yaml', target: 'a', maxLoss: 20 },
      'glossary.sources[0].maxLoss must be a share from 0 to 1, not 20',
    ],
    [
      { type: 'crosswalk-yaml', target: 'a', schedule: { often: true } },
      'glossary.sources[0].schedule is not a schedule',
    ],
    [
      { type: 'crosswalk-yaml', target: 'a', repositoryUrl: 'git@host:a/b' },
      'glossary.sources[0].repositoryUrl "git@host:a/b" must be an http',
    ],
  ])('refuses %j', (source, message) => {
    expect(() => read({ sources: [source] })).toThrow(message);
  });
});
