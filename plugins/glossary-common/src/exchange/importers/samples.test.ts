/** @jest-environment node */
import type { SourceType } from '../../model/exchange';
import { reading } from '../__testUtils__/reading';
import { samples } from '../__testUtils__/samples';

const readSample = (type: SourceType) => reading(type, samples[type]);

it('reads the glossary CSV of OpenMetadata', async () => {
  const { concepts, lost } = await readSample('openmetadata-csv');
  expect(concepts).toMatchObject([
    {
      ref: 'x:storage',
      label: 'Storage',
      labels: [{ text: 'Storage' }, { text: 'Disk' }, { text: 'a;b' }],
      definition: 'Where data is kept.',
      description: 'More of it.',
      owner: 'group:default/storage',
      status: 'approved',
      sources: [
        {
          title: 'Guide',
          url: 'https://example.com/guide',
          date: '2026-11-01',
        },
      ],
    },
    {
      ref: 'x:volume',
      label: 'Persistent volume',
      definition: 'A "piece" of it.',
      status: 'draft',
      relations: { broader: ['x:storage'], related: ['x:storage'] },
      owner: 'user:default/ada',
    },
  ]);
  expect(lost).toEqual([
    'x:storage tags: A concept has no place for it',
    'x:storage reviewers: A concept has no place for it',
    'x:storage color: A concept has no place for it',
    'x:storage extension: A concept has no place for “cost”',
    'x:volume owner: Only one owner is kept; left out: group:default/x',
    'x:volume relatedTerms: “antonym” is taken for “relatedTo”',
    'x:volume relations.related: There is no “Other.Term” in this source',
  ]);
});

it('reads the business glossary of DataHub', async () => {
  const { concepts, excluded, lost } = await readSample('datahub-yaml');
  expect(concepts).toMatchObject([
    {
      ref: 'x:disk',
      owner: 'user:default/ada',
      relations: { related: ['x:platform.volume'], broader: ['x:platform'] },
    },
    { ref: 'x:group.inner', owner: 'group:default/storage' },
    { ref: 'x:platform', sources: [{ title: 'Guide' }] },
    {
      ref: 'x:platform.volume',
      label: 'Volume',
      relations: { broader: ['x:disk', 'x:platform'] },
      sources: [{ title: 'Standard', url: 'https://example.com/standard' }],
    },
  ]);
  expect(excluded).toEqual([
    {
      file: 'a.yml',
      line: 17,
      rule: 'A node without a description only groups terms',
    },
  ]);
  expect(lost).toEqual([
    'x:platform.volume custom_properties: A concept has no place for it',
    'x:group.inner relations.broader: There is no “Group” in this source',
  ]);
});

it('reads the bulk CSV of Atlas', async () => {
  const { concepts, lost } = await readSample('atlas-csv');
  expect(concepts).toMatchObject([
    { ref: 'x:disk', relations: { narrower: ['x:volume'] } },
    { ref: 'x:old-disk', status: 'deprecated', replacedBy: 'x:disk' },
    {
      ref: 'x:volume',
      labels: [{ text: 'Volume' }, { text: 'PV', kind: 'abbreviation' }],
      definition: 'A piece of storage.',
      description: 'Longer\n\nExamples:\n\n- one\n- two\n\nUsage:\n\n- use',
    },
  ]);
  expect(lost).toEqual([
    'x:volume AdditionalAttributes: A concept has no place for it',
  ]);
});

it('reads SKOS of several schemes and syntaxes', async () => {
  const { concepts, mappings, excluded, lost, documents } = await readSample(
    'skos',
  );
  expect(
    documents.flatMap(({ kind, value }) =>
      kind === 'ConceptScheme' ? [value] : [],
    ),
  ).toEqual([
    { id: 'platform', title: 'Platform' },
    { id: 'x', title: 'X' },
  ]);
  expect(concepts).toMatchObject([
    { ref: 'platform:disk', definition: 'A device. It spins.' },
    {
      ref: 'platform:volume',
      labels: [
        { text: 'Volume', kind: 'preferred' },
        { text: 'PV', kind: 'alternative' },
        { text: 'Datenträger', kind: 'alternative', lang: 'de' },
        { text: 'ボリューム', kind: 'preferred', lang: 'ja' },
      ],
      translations: { ja: { label: 'ボリューム', definition: '記憶域。' } },
      description: 'One.',
      relations: { broader: ['platform:disk'] },
    },
    { ref: 'x:b', status: 'deprecated' },
  ]);
  expect(mappings).toMatchObject([
    {
      id: 'platform-disk-exact-platform-volume',
      from: { members: [{ concept: 'platform:disk' }] },
      to: { members: [{ concept: 'platform:volume' }] },
      match: 'exact',
    },
  ]);
  expect(excluded).toEqual([
    {
      file: 'a.ttl',
      line: 12,
      rule: 'Neither a concept nor a scheme, but a Collection',
    },
  ]);
  expect(lost).toEqual([
    'platform:volume closeMatch: There is no “https://elsewhere.example/volume” in this source',
    'a.ttl http://www.w3.org/2004/02/skos/core#changeNote: A concept has no place for it; so it is with 1 of them',
  ]);
});

it('says where a fault in SKOS is', async () => {
  const { said } = await reading('skos', [
    { path: 'a.ttl', text: '@prefix ex: <http://x/> .\nex:a ex:b "c .\n' },
    {
      path: 'b.ttl',
      text: '\n<http://x/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "A" .\n',
    },
  ]);
  expect(said[0]).toMatch(/^a\.ttl:2:1: The file cannot be read: /);
  expect(said[1]).toBe('b.ttl:2:1: definition is missing');
});

it('reads SSSOM of others', async () => {
  const { mappings, excluded, lost, read, accepted } = await readSample(
    'sssom-tsv',
  );
  expect({ read, accepted }).toEqual({ read: 5, accepted: 3 });
  expect(mappings).toMatchObject([
    {
      id: 'vmw-drs-close-k8s-scheduler',
      from: { members: [{ concept: 'vmw:drs' }] },
      to: { members: [{ concept: 'k8s:scheduler' }] },
      match: 'close',
      confidence: 0.5,
      caveats: ['Only once.'],
      justification: 'semapv:LexicalMatching',
      sources: [{ url: 'https://example.com/a', date: '2026-01-01' }],
    },
    {
      from: { members: [{ concept: 'vmw:vmotion' }] },
      to: { none: 'The source found no counterpart.' },
    },
    { id: 'vmw-ha-related-k8s-pod', match: 'related' },
  ]);
  expect(excluded).toEqual([
    {
      file: 'a.sssom.tsv',
      line: 8,
      rule: 'Says that there is no such mapping',
    },
    {
      file: 'a.sssom.tsv',
      line: 9,
      rule: 'Says that nothing maps to the object, which a mapping has to start from',
    },
  ]);
  expect(lost).toEqual([
    'a.sssom.tsv author_id: The column is not one of the format, or stands there twice',
    'a.sssom.tsv:10 predicate_id: “ex:like” is taken for skos:relatedMatch',
  ]);
});

it('reads the JSON of docusaurus-plugin-glossary', async () => {
  const { concepts, lost } = await readSample('docusaurus-json');
  expect(concepts).toMatchObject([
    { ref: 'x:disk', relations: { related: ['x:volume'] } },
    {
      ref: 'x:volume',
      labels: [
        { text: 'Volume', kind: 'preferred' },
        { text: 'PV', kind: 'abbreviation', caseSensitive: true },
        { text: 'Persistent volume', kind: 'alternative', caseSensitive: true },
      ],
      sources: [{ title: 'Guide', url: 'https://example.com/a' }],
    },
  ]);
  expect(lost).toEqual([
    'x:volume label: A preferred label has no rules of its own; the other labels keep them',
    'x:volume sources: “Docs” has no address on the web',
    'x:disk label: A preferred label has no rules of its own; the other labels keep them',
  ]);
});
