import type {
  Concept,
  GlossarySnapshot,
  Mapping,
  SourceCitation,
} from '@crosswalk/backstage-plugin-glossary-common';

const BOOK = 'Demystifying Kubernetes for the VMware Admin';

/** The chapters of the book and what each is about. */
const chapters = [
  'ClickOps to GitOps',
  'KubeVirt',
  'Mapping the stack',
  'Compute',
  'Storage',
  'Networking',
  'Security',
  'Day two operations',
  'The migration journey',
  "What's next",
];

/** What the glossary has of each chapter of its source, as a Markdown page. */
export function coverageTable(snapshot: GlossarySnapshot): string {
  const rows = chapters.map((title, index) => {
    const cites = citesChapter(index + 1);
    return {
      title: `${index + 1}. ${title}`,
      vsphere: ofScheme(snapshot, 'vsphere').filter(cites),
      kubernetes: ofScheme(snapshot, 'kubernetes').filter(cites),
      mappings: snapshot.mappings.filter(cites),
    };
  });
  const labels = new Map(snapshot.concepts.map(c => [c.ref, c.label]));
  const summary = [
    '| Chapter | VMware side | Kubernetes side | Mappings | Without a counterpart |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(row =>
      cells(
        `[${row.title}](#${anchor(row.title)})`,
        row.vsphere.length,
        row.kubernetes.length,
        row.mappings.length,
        row.mappings.filter(({ to }) => 'none' in to).length,
      ),
    ),
    cells(
      'The whole glossary',
      ofScheme(snapshot, 'vsphere').length,
      ofScheme(snapshot, 'kubernetes').length,
      snapshot.mappings.length,
      snapshot.mappings.filter(({ to }) => 'none' in to).length,
    ),
  ];
  const details = rows.flatMap(row => [
    '',
    `## ${row.title}`,
    '',
    '| From | Becomes |',
    '| --- | --- |',
    ...row.mappings.map(mapping => crossingRow(mapping, labels)),
    '',
    `VMware side: ${named(row.vsphere)}.`,
    '',
    `Kubernetes side: ${named(row.kubernetes)}.`,
  ]);
  return [
    '# What the glossary covers',
    '',
    `The concepts that ship were gathered chapter by chapter from _${BOOK}_, in words of our own. This page is made from the`,
    'content by a test (`UPDATE_DOCS=1` writes it anew), so a chapter without concepts or mappings shows as a gap. A concept',
    'counts in every chapter that it cites; those of the last row that no chapter has come from the documentation of the',
    'projects.',
    '',
    ...summary,
    ...details,
    '',
  ].join('\n');
}

function citesChapter(chapter: number) {
  const title = `${BOOK}, chapter ${chapter}`;
  return (item: { sources: SourceCitation[] }) =>
    item.sources.some(source => source.title === title);
}

function ofScheme(snapshot: GlossarySnapshot, scheme: string): Concept[] {
  return snapshot.concepts.filter(concept => concept.scheme === scheme);
}

function crossingRow(
  { from, to }: Mapping,
  labels: ReadonlyMap<string, string>,
): string {
  const joined = (bundle: Mapping['from']) =>
    bundle.members
      .map(({ concept }) => labels.get(concept) ?? concept)
      .join({ all: ' + ', any: ' or ', sequence: ' → ' }[bundle.combine]);
  return cells(joined(from), 'none' in to ? '_no counterpart_' : joined(to));
}

function cells(...values: (string | number)[]): string {
  return `| ${values
    .map(value => String(value).replace(/\|/g, '\\|'))
    .join(' | ')} |`;
}

function named(concepts: readonly Concept[]): string {
  return concepts
    .map(({ label }) => label)
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join(', ');
}

/** As GitHub makes them of headings. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');
}
