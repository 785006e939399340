/** @jest-environment node */
/* eslint-disable no-script-url -- they are what is refused here */
import { sourceTypes, SourceType } from '../model/exchange';
import {
  expectBalance,
  reading,
  readingOptions,
} from './__testUtils__/reading';
import { importers } from '.';

const page = (body: string, front = 'title: A') =>
  `---\n${front}\n---\n${body}`;
const row = (cells: Record<string, string>) => {
  const all = { name: 'a', description: 'A thing.', ...cells };
  const quoted = Object.values(all).map(
    cell => `"${cell.replace(/"/g, '""')}"`,
  );
  return `${Object.keys(all).join(',')}\n${quoted.join(',')}\n`;
};
const terms = (term: object) => JSON.stringify({ terms: [term] });

describe('links that do not lead to the web', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '<JaVa\tscript:alert(1)>',
    '<java&#115;cript:alert(1)>',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '\\\\host\\share',
  ])('keep their text only, with a loss: %s', async url => {
    for (const text of [
      `One.\n\n[a](${url}) end`,
      `One.\n\n![a](${url}) end`,
    ]) {
      const { concepts, lost } = await reading('cncf-glossary', page(text));
      expect(concepts[0].description).toMatch(/^a(?:\(1\)| end)/);
      expect(lost.join()).toContain('is not safe');
    }
  });

  it.each([
    ['a definition of a link', 'One.\n\n[a][b]\n\n[b]: javascript:x'],
    ['an automatic link', 'One.\n\n<javascript:alert(1)>'],
    ['a link within brackets', 'One.\n\n[[[a]]](javascript:x)'],
    ['a link over two lines', 'One.\n\n[a](\n\n\n\n\n\n\n\n\n\njavascript:x)'],
    ['a link within the definition', '[One](javascript:x).'],
  ])('do so in %s', async (_, text) => {
    const { concepts } = await reading('cncf-glossary', page(text));
    const all = `${concepts[0].definition}\n${concepts[0].description}`;
    expect(all).not.toMatch(/\]\(\s*javascript|\]:\s*javascript|<javascript/);
  });

  it('are refused as the address of a source', async () => {
    const csv = await reading(
      'openmetadata-csv',
      row({ references: 'A;javascript:x' }),
    );
    expect(csv.concepts[0].sources).toEqual([
      { title: 'A', date: '2026-11-01' },
    ]);
    expect(csv.lost).toEqual(['x:a references: “A” has no address on the web']);
    const own = await reading(
      'openmetadata-csv',
      row({
        extension: `crosswalkSources:[{"title":"A","url":"javascript:x","date":"2026-01-01"}]`,
      }),
    );
    expect(own.said[0]).toContain(
      'sources[0].url must be an http:// or https:// address',
    );
    const json = await reading(
      'docusaurus-json',
      terms({
        term: 'A',
        definition: 'B.',
        references: [{ label: 'x', url: 'javascript:x' }],
      }),
    );
    expect(json.concepts[0].sources).toEqual([]);
    expect(json.lost).toHaveLength(1);
  });

  it('leave code as it is', async () => {
    const text = 'One.\n\n`[a](javascript:x)`\n\n```\n[a](javascript:x)\n```';
    const { concepts } = await reading('cncf-glossary', page(text));
    expect(concepts[0].description).toBe(text.slice(6));
  });
});

it('leaves HTML in Markdown as inert text, since it is never rendered as HTML', async () => {
  const text = 'One.\n\n<script>alert(1)</script> <b onclick="x()">two</b>';
  const { concepts } = await reading('cncf-glossary', page(text));
  expect(concepts[0].description).toBe(text.slice(6));
});

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]}, `.repeat(9)}x]`)
  .join('\n')}`;

describe('what is made to exhaust the reader', () => {
  it.each<[SourceType, string]>([
    ['cncf-glossary', page('Text.', `title: A\n${bomb}`)],
    ['datahub-yaml', `${bomb}\nterms: *i\n`],
    ['crosswalk-yaml', bomb],
    ['sssom-tsv', `# ${bomb.replace(/\n/g, '\n# ')}\nsubject_id\tobject_id\n`],
    ['docusaurus-json', `${bomb}\nterms: *i`],
  ])(
    'is told apart from a glossary: aliases of aliases, %s',
    async (type, text) => {
      const { accepted, said, lost } = await reading(type, text);
      expect(accepted).toBe(0);
      expect([...said, ...lost].join()).toMatch(
        /repeats its anchors too often/,
      );
    },
  );

  it.each<[SourceType, string, string]>([
    ['docusaurus-json', 'a.json', '['.repeat(100_000)],
    ['datahub-yaml', 'a.yaml', `terms: ${'['.repeat(20_000)}`],
    [
      'skos',
      'a.jsonld',
      `${'[{"@graph":'.repeat(20_000)}1${'}]'.repeat(20_000)}`,
    ],
    ['crosswalk-yaml', 'a.yaml', '['.repeat(20_000)],
  ])(
    'is refused, not followed down: %s nested deeply',
    async (type, path, text) => {
      const { rejected, accepted } = await reading(type, [{ path, text }]);
      expect({ rejected, accepted }).toEqual({ rejected: 1, accepted: 0 });
    },
  );

  it.each<[SourceType, (text: string) => string, RegExp]>([
    ['cncf-glossary', text => page(text), /at most/],
    ['openmetadata-csv', text => row({ description: text }), /at most/],
    [
      'docusaurus-json',
      text => terms({ term: 'A', definition: text }),
      /at most/,
    ],
    [
      'skos',
      text =>
        `<http://x/a> a <http://www.w3.org/2004/02/skos/core#Concept> ; <http://www.w3.org/2004/02/skos/core#prefLabel> "A" ; <http://www.w3.org/2004/02/skos/core#definition> "${text}" .`,
      /at most/,
    ],
  ])('is refused by its length: %s', async (type, wrap, message) => {
    for (const length of [3_000, 150_000, 10_000_000]) {
      const text = `${'word'.repeat(length / 4)}.`;
      const { accepted, said } = await reading(
        type,
        [{ path: 'a.ttl', text: wrap(text) }].map(file => ({
          ...file,
          path: type === 'skos' ? file.path : 'a.md',
        })),
      );
      expect(accepted).toBe(0);
      expect(said.join()).toMatch(message);
    }
  });

  it.each([
    ['opened brackets', '['.repeat(99_000)],
    ['opened links', '[x]('.repeat(24_000)],
    ['spaces in a link', `[x](${' '.repeat(99_000)}`],
    ['backticks', '` '.repeat(49_000)],
    [
      'growing runs of backticks',
      Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join(' '),
    ],
    ['shortcodes', '{{< a "'.repeat(14_000)],
    ['comments', '<!--'.repeat(24_000)],
    ['stars', '**a'.repeat(33_000)],
  ])('takes no longer than its length: %s', async (_, text) => {
    const start = performance.now();
    await reading('cncf-glossary', page(`One.\n\n${text}`));
    await reading('cncf-glossary', page(text));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'are names like others: %s',
    async name => {
      const front = `title: ${name}\n${name}: x\ntags: [${name}]`;
      const cncf = await reading('cncf-glossary', [
        { path: `${name}.md`, text: page('One.', front) },
      ]);
      expect(cncf.concepts[0].label).toBe(name);
      const csv = await reading(
        'openmetadata-csv',
        row({
          name,
          [`x${name}`]: 'y',
          extension: `${name}:x`,
          relatedTerms: `${name}:x.${name};G.${name}`,
        }),
      );
      expect(csv.concepts[0].label).toBe(name);
      const json = await reading(
        'docusaurus-json',
        `{"${name}":{"terms":[]},"terms":[{"term":"${name}","definition":"B.","${name}":{"id":"z"},"relatedTerms":["${name}"]}]}`,
      );
      expect(json.concepts[0].label).toBe(name);
      const yaml = await reading(
        'datahub-yaml',
        `terms:\n- {name: ${name}, description: B., ${name}: {id: z}, inherits: [${name}]}`,
      );
      expect(yaml.concepts[0].label).toBe(name);
      const own = await reading(
        'openmetadata-csv',
        row({
          extension: `"crosswalkTranslations:{""${name}"":{""label"":""L"",""definition"":""D""}}"`,
        }),
      );
      expect(Object.keys(own.concepts[0]?.translations ?? {})).toEqual([]);
      expect(({} as { id?: string }).id).toBeUndefined();
    },
  );

  it('are no properties of RDF either', async () => {
    const { concepts } = await reading('skos', [
      {
        path: 'a.jsonld',
        text: '{"@context":{"skos":"http://www.w3.org/2004/02/skos/core#"},"@graph":[{"@id":"http://x/__proto__","__proto__":{"a":1},"constructor":"x","skos:prefLabel":"A","skos:definition":"B."}]}',
      },
    ]);
    expect(concepts[0]).toMatchObject({ label: 'A' });
  });
});

describe('tables that are no tables', () => {
  it.each<[string, string, string]>([
    [
      'a row that is short',
      'name,description\na\n',
      'a.md:2:1: The row has 1 cells and the header has 2',
    ],
    [
      'a row that is long',
      'name,description\na,b,c\n',
      'a.md:2:1: The row has 3 cells and the header has 2',
    ],
    [
      'a quote without end',
      'name,description\n"a,b\nc,d\n',
      'a.md:1:1: A quote is opened and never closed',
    ],
    ['no header', 'a,b\n', 'a.md:1:1: The header has no column "name"'],
    ['nothing', '', 'a.md:1:1: The header has no column "name"'],
    [
      'a name twice',
      'name,description\na,A.\n\nA,B.\n',
      'a.md:4:1: Concept "x:a" is already defined in a.md, line 2',
    ],
  ])('are refused where they break: %s', async (_, text, message) => {
    const { said } = await reading('openmetadata-csv', text);
    expect(said).toEqual([
      expect.stringContaining(
        message.replace(/^a\.md:1:1: A quote/, 'A quote'),
      ),
    ]);
  });
});

it('lets parents go round in a circle, as relations may', async () => {
  const { concepts, said } = await reading(
    'openmetadata-csv',
    'parent,name,description\nG.b,a,A.\nG.a,b,B.\n,G,G.\n',
  );
  expect(said).toEqual([]);
  expect(concepts).toHaveLength(3);
});

it('fetches no context for JSON-LD, wherever it is said to be', async () => {
  for (const context of [
    'https://schema.org',
    'http://169.254.169.254/x',
    'file:///etc/passwd',
  ]) {
    const { said } = await reading('skos', [
      {
        path: 'a.jsonld',
        text: JSON.stringify({ '@context': context, '@id': 'http://x/a' }),
      },
    ]);
    expect(said).toEqual([
      `a.jsonld:1:1: The file cannot be read: it asks for the context ${context}, and contexts are not fetched; put the context into the file`,
    ]);
  }
});

describe.each(sourceTypes)('%s', type => {
  it('reads nothing at all as nothing', async () => {
    expectBalance(await importers[type]([], readingOptions));
  });
});
