/** @jest-environment node */
import { reading } from '../__testUtils__/reading';

const page = (front: string, body = 'A first sentence.\n') =>
  `---\n${front}\n---\n\n${body}`;

describe('importCncfGlossary', () => {
  it('reads a term with its relations, citation and domain', async () => {
    const { concepts, said, lost } = await reading('cncf-glossary', [
      {
        path: 'content/en/pod.md',
        text: page(
          'title: Pod\nstatus: Completed\ncategory: concept\ntags: ["infrastructure", "fundamental", ""]',
          'Holds [containers](/container/) and a [sidecar](/sidecar/).\n\n## How it helps\n\nSee [all](/contribute/).\n',
        ),
      },
      { path: 'content/en/container.md', text: page('title: Containers') },
    ]);
    expect(said).toEqual([]);
    expect(lost).toEqual([
      'x:pod relations.related: There is no “sidecar” in this source',
    ]);
    expect(concepts[1]).toMatchObject({
      ref: 'x:pod',
      label: 'Pod',
      definition: 'Holds containers and a sidecar.',
      description:
        '## How it helps\n\nSee [all](https://glossary.cncf.io/contribute/).',
      domain: 'platform',
      status: 'approved',
      relations: { related: ['x:container'] },
      sources: [
        {
          title: 'Cloud Native Glossary: Pod',
          url: 'https://glossary.cncf.io/pod/',
          licence: 'CC BY 4.0 (modified: shortened, links rewritten)',
          date: '2026-11-01',
        },
      ],
    });
    expect(concepts[0].status).toBe('draft');
  });

  it('understands capitals, CRLF, a byte order mark, padding and aliases of either shape', async () => {
    const { concepts, said } = await reading('cncf-glossary', [
      {
        path: 'a.md',
        text: `\ufeff${page(
          'Title: Infrastructure as Code (IaC)\nStatus: " completed "\nCategory: Technology\ntags: ["security", "", " "]\naka: One, Two',
        ).replace(/\n/g, '\r\n')}`,
      },
      {
        path: 'b.md',
        text: page(
          'title: B\nSTATUS: DEPRECATED\naka: [Three, "", Four]\ndraft: true',
        ),
      },
    ]);
    expect(said).toEqual([]);
    expect(concepts[0]).toMatchObject({
      label: 'Infrastructure as Code',
      status: 'approved',
      domain: 'security',
    });
    expect(concepts[0].labels.map(({ text }) => text)).toEqual([
      'Infrastructure as Code',
      'IaC',
      'One',
      'Two',
    ]);
    expect(concepts[1].status).toBe('deprecated');
    expect(concepts[1].labels.map(({ text }) => text)).toEqual([
      'B',
      'Three',
      'Four',
    ]);
  });

  it('names the rule by which it leaves a file out', async () => {
    const { read, excluded } = await reading(
      'cncf-glossary',
      [
        '_index.md',
        '_TEMPLATE.md',
        'search.md',
        'contribute/_index.md',
        'style-guide/a.md',
        'a.png',
      ]
        .map(path => ({ path, text: page('title: A') }))
        .concat({ path: 'old.md', text: page('title: Old\nlayout: page') }),
    );
    expect(read).toBe(7);
    expect(excluded.map(({ file, rule }) => `${file}: ${rule}`)).toEqual([
      '_index.md: The index page, no term',
      '_TEMPLATE.md: The template for new terms',
      'search.md: The page “search” of the site, no term',
      'contribute/_index.md: The index page, no term',
      'style-guide/a.md: The page “style-guide” of the site, no term',
      'a.png: Not a Markdown file',
      'old.md: A page of the site (layout "page"), no term',
    ]);
  });

  it('keeps the file name of a translation as its id, and its language', async () => {
    const { concepts } = await reading(
      'cncf-glossary',
      [
        {
          path: 'container.md',
          text: page(
            'title: コンテナ(CT)\ntags: ["セキュリティ"]',
            `一つ目。${'長'.repeat(200)}。${'い'.repeat(200)}。`,
          ),
        },
        {
          path: 'pod.md',
          text: page('title: Pod', '[コンテナ](/ja/container/)です。'),
        },
      ],
      { lang: 'ja' },
    );
    expect(concepts[0]).toMatchObject({
      ref: 'x:container',
      lang: 'ja',
      label: 'コンテナ',
      domain: 'security',
      definition: `一つ目。${'長'.repeat(200)}。`,
    });
    expect(concepts[1].relations).toEqual({ related: ['x:container'] });
  });

  it('rejects two files that become the same concept, and says where the other is', async () => {
    const { said, accepted } = await reading('cncf-glossary', [
      { path: 'en/pod.md', text: page('title: Pod') },
      { path: 'en/old/Pod.md', text: page('title: Pod again') },
    ]);
    expect(accepted).toBe(1);
    expect(said).toEqual([
      'en/old/Pod.md:2:1: Concept "x:pod" is already defined in en/pod.md, line 2: “Pod” and “pod” become the same reference',
    ]);
  });

  it('tells two terms of one name apart, which a glossary has to', async () => {
    const { concepts } = await reading('cncf-glossary', [
      { path: 'a.md', text: page('title: Host') },
      { path: 'b.md', text: page('title: host') },
    ]);
    expect(concepts[1].notToBeConfusedWith).toEqual([
      { concept: 'x:a', why: 'The source has both under the name “host”.' },
    ]);
  });

  it.each([
    [
      'no front matter',
      'Text.',
      'a.md:1:1: The file does not begin with front matter between two “---”',
    ],
    [
      'no title',
      page('status: Completed'),
      'a.md:1:1: title is missing in the front matter',
    ],
    [
      'no text',
      page('title: A', '## Only a heading'),
      'a.md:4:1: definition is missing',
    ],
    [
      'broken YAML',
      page('title: A\ntags: ["x'),
      'a.md:4:1: The front matter is no YAML: Missing closing "quote',
    ],
  ])('says where the fault is: %s', async (_, text, message) => {
    const { said, rejected } = await reading('cncf-glossary', text);
    expect(rejected).toBe(1);
    expect(said).toEqual([message]);
  });
});
