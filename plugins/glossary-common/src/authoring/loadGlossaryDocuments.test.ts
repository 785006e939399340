import { loadGlossaryDocuments } from './loadGlossaryDocuments';
import { formatProblem } from './problems';

const head = (kind: string, name: string) =>
  `apiVersion: crosswalk.dev/v1alpha1\nkind: ${kind}\nmetadata: { name: '${name}' }\n`;

const complete = `apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: vsphere }
spec: { title: VMware vSphere and VCF, versions: "7.0 - 9.0", url: https://example.com/vsphere, attribution: Example }
---
apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: vsphere:drs }
spec:
  label: Distributed Resource Scheduler
  abbreviations: [DRS]
  altLabels: [vSphere DRS, { text: Verteilte Ressourcenplanung, lang: de, autoLink: false }]
  hiddenLabels: [Dynamic Resource Scheduling]
  definition: Places and moves virtual machines.
  description: |
    Longer.
  domain: compute
  status: approved
  relations: { partOf: [vsphere:vsphere-cluster], related: [vsphere:vmotion] }
  notToBeConfusedWith: [{ concept: kubernetes:kube-scheduler, why: It places once. }]
  owner: group:default/platform-team
  sources: [{ title: "A book, chapter 4", date: 2026-01-01 }]
---
apiVersion: crosswalk.dev/v1alpha1
kind: Mapping
metadata: { name: drs-to-scheduler-and-descheduler }
spec:
  from: { members: [vsphere:drs] }
  to: { combine: all, members: [kubernetes:kube-scheduler, { concept: kubernetes:descheduler, when: rebalancing }] }
  match: close
  carriesOver: [ "Placement" ]
  caveats: [ "Evicts" ]
  confidence: 0.9
  justification: Both place.
  validFor: { vsphere: ">=7.0", kubernetes: ">=1.25" }
  goldenPaths: [run-vm-on-kubevirt]
  translator: drs-rules
  sources: [{ title: A book, url: "https://example.com", licence: CC-BY-4.0, date: "2026-01-01" }]
---
apiVersion: crosswalk.dev/v1alpha1
kind: Mapping
metadata: { name: ft-to-none }
spec:
  from: { members: [vsphere:ft] }
  to: { none: "Nothing keeps two in lockstep" }
`;

function problemsOf(text: string): string[] {
  return loadGlossaryDocuments(text, 'a.yaml').problems.map(formatProblem);
}

describe('loadGlossaryDocuments', () => {
  it('reads several documents of every kind', () => {
    const { documents, problems } = loadGlossaryDocuments(complete, 'a.yaml');
    expect(problems).toEqual([]);
    expect(documents.map(d => [d.kind, d.location.line])).toEqual([
      ['ConceptScheme', 1],
      ['Concept', 6],
      ['Mapping', 24],
      ['Mapping', 40],
    ]);
    expect(documents[1].value).toMatchObject({
      ref: 'vsphere:drs',
      scheme: 'vsphere',
      id: 'drs',
      label: 'Distributed Resource Scheduler',
      labels: [
        { text: 'Distributed Resource Scheduler', kind: 'preferred' },
        { text: 'DRS', kind: 'abbreviation', caseSensitive: true },
        { text: 'vSphere DRS', kind: 'alternative' },
        {
          text: 'Verteilte Ressourcenplanung',
          kind: 'alternative',
          lang: 'de',
          autoLink: false,
        },
        { text: 'Dynamic Resource Scheduling', kind: 'hidden' },
      ],
      status: 'approved',
      sources: [{ title: 'A book, chapter 4', date: '2026-01-01' }],
    });
    expect(documents[2].value).toMatchObject({
      id: 'drs-to-scheduler-and-descheduler',
      from: { combine: 'all', members: [{ concept: 'vsphere:drs' }] },
      to: {
        combine: 'all',
        members: [
          { concept: 'kubernetes:kube-scheduler' },
          { concept: 'kubernetes:descheduler', when: 'rebalancing' },
        ],
      },
    });
    expect(documents[3].value).toMatchObject({
      to: { none: 'Nothing keeps two in lockstep' },
      caveats: [],
    });
  });

  it('takes leading and trailing separators and empty files', () => {
    expect(loadGlossaryDocuments('', 'a.yaml').documents).toEqual([]);
    expect(
      loadGlossaryDocuments(`---\n${complete}---\n# end\n`, 'a.yaml').documents,
    ).toHaveLength(4);
  });

  it.each([
    [
      'an unknown field, with the one that was meant',
      `${head('Concept', 'vsphere:drs')}spec:
  label: DRS
  domain: compute
  definiton: Typed too fast.
`,
      [
        'a.yaml:4:1: spec.definition is missing',
        'a.yaml:7:3: spec.definiton is not a known field; did you mean "definition"?',
      ],
    ],
    [
      'an unknown field that resembles none',
      `${head('ConceptScheme', 'vsphere')}spec:
  title: vSphere
  zzz: 1
`,
      [
        'a.yaml:6:3: spec.zzz is not a known field; known here: title, versions, url, licence, attribution',
      ],
    ],
    [
      'a number where text is needed',
      `${head('ConceptScheme', 'vsphere')}spec:
  title: vSphere
  versions: 7.0
`,
      [
        'a.yaml:6:3: spec.versions must be text, not a number; put it in quotes',
      ],
    ],
    [
      'a domain that does not exist',
      `${head('Concept', 'vsphere:drs')}spec:
  label: DRS
  definition: One.
  domain: computing
`,
      [
        'a.yaml:7:3: spec.domain must be one of compute, storage, networking, security, management, operations, migration, platform, not "computing"',
      ],
    ],
    [
      'a date that does not exist',
      `${head('Concept', 'vsphere:drs')}spec:
  label: DRS
  definition: One.
  domain: compute
  sources: [{ title: A book, date: 2026-02-30 }]
`,
      [
        'a.yaml:8:30: spec.sources[0].date must be a date such as "2026-01-31", not "2026-02-30"',
      ],
    ],
    [
      'a script behind a link',
      `${head('ConceptScheme', 'vsphere')}spec:
  title: vSphere
  url: javascript:alert(1)
`,
      [
        'a.yaml:6:3: spec.url must be an http:// or https:// address, not "javascript:alert(1)"',
      ],
    ],
    [
      'a field inside one of two allowed shapes',
      `${head('Mapping', 'drs')}spec:
  from: { members: [vsphere:drs] }
  to: { members: [{ concept: kubernetes:x, wen: always }] }
`,
      [
        'a.yaml:6:44: spec.to.members[0].wen is not a known field; did you mean "when"?',
      ],
    ],
    [
      'a reference without a scheme',
      `${head('Mapping', 'drs')}spec:
  from: { members: [drs] }
  to: { none: No. }
`,
      [
        'a.yaml:5:21: spec.from.members[0] must be a concept reference "<scheme>:<id>" in lower case, such as "vsphere:drs", not "drs"',
      ],
    ],
    [
      'a kind that does not exist',
      head('Concpt', 'vsphere:drs'),
      [
        'a.yaml:2:1: kind must be one of ConceptScheme, Concept, Mapping, Responsibility, LearningPath, StackLayer, not "Concpt"; did you mean "Concept"?',
      ],
    ],
    [
      'a list instead of a document',
      '- one',
      [
        'a.yaml:1:1: The document must be a set of fields with apiVersion "crosswalk.dev/v1alpha1" and a kind',
      ],
    ],
    [
      'a field that stands twice',
      `${head('ConceptScheme', 'vsphere')}spec:
  title: vSphere
  title: Again
`,
      ['a.yaml:6:3: The field stands here a second time'],
    ],
  ])('refuses %s', (_what, text, expected) => {
    expect(problemsOf(text).sort()).toEqual(expected.sort());
  });

  it('places YAML faults and goes on with the other documents', () => {
    const { documents, problems } = loadGlossaryDocuments(
      `kind: [\n---\n${complete}`,
      'a.yaml',
    );
    expect(problems[0]).toMatchObject({ file: 'a.yaml', line: 2 });
    expect(documents).toHaveLength(4);
  });

  it('does not expand a YAML bomb', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const item = level === 0 ? 'lol' : `*l${level - 1}`;
      return `l${level}: &l${level} [${Array(10).fill(item).join(', ')}]`;
    });
    expect(problemsOf(levels.join('\n'))).toEqual([
      'a.yaml:1:1: The document repeats its anchors too often to be expanded safely.',
    ]);
  });

  it('refuses what is nested too deeply instead of overflowing the stack', () => {
    const { problems } = loadGlossaryDocuments('['.repeat(200_000), 'a.yaml');
    expect(problems.length).toBeGreaterThan(0);
  });

  it('refuses a file that cannot be one', () => {
    expect(problemsOf('a'.repeat(10_000_001))).toEqual([
      'a.yaml:1:1: The file has 10000001 characters; at most 10000000 are read. Split it.',
    ]);
  });
});
