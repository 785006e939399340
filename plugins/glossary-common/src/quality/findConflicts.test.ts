import { compileSnapshot } from '../compile/compileSnapshot';
import { loadGlossaryDocuments } from '../authoring/loadGlossaryDocuments';
import { findConflicts } from './findConflicts';

const source = 'sources: [{ title: Docs, date: "2026-01-01" }]';

function document(kind: string, name: string, spec: string): string {
  return `apiVersion: crosswalk.dev/v1alpha1
kind: ${kind}
metadata: { name: '${name}' }
spec: { ${spec} }
`;
}

const schemes = [
  document('ConceptScheme', 'a', 'title: A'),
  document('ConceptScheme', 'b', 'title: B'),
  document('ConceptScheme', 'c', 'title: C'),
];

const concept = (ref: string, label: string, more = source) =>
  document(
    'Concept',
    ref,
    `label: ${label}, definition: One., domain: compute, ${more}`,
  );

const mapping = (id: string, from: string, to: string, more = '') =>
  document(
    'Mapping',
    id,
    `from: { members: ['${from}'] }, to: ${
      to.includes(':') ? `{ members: ['${to}'] }` : `{ none: ${to} }`
    }, ${more}`,
  );

function conflicts(...documents: string[]) {
  const { documents: loaded, problems } = loadGlossaryDocuments(
    [...schemes, ...documents].join('---\n'),
    'test.yaml',
  );
  const compiled = compileSnapshot(loaded, { sha256: text => text });
  expect([...problems, ...compiled.problems]).toEqual([]);
  return findConflicts(compiled.snapshot!).map(
    ({ kind, concepts, mappings, label }) => ({
      kind,
      concepts: concepts.map(({ ref }) => ref),
      mappings,
      label,
    }),
  );
}

describe('findConflicts', () => {
  it('finds nothing in a sound glossary', () => {
    expect(
      conflicts(
        concept('a:one', 'One'),
        concept('b:uno', 'Uno'),
        mapping('one', 'a:one', 'b:uno'),
      ),
    ).toEqual([]);
  });

  it('finds names that nothing tells apart, hidden ones aside', () => {
    const pv = (extra = '') => [
      concept('a:volume', 'Volume', `abbreviations: [PV], ${source}`),
      concept(
        'b:view',
        'View',
        `abbreviations: [pv], hiddenLabels: [volumes], ${source}${extra}`,
      ),
      concept('c:other', 'Volumes'),
    ];
    expect(conflicts(...pv())).toEqual([
      {
        kind: 'homograph',
        concepts: ['a:volume', 'b:view'],
        mappings: [],
        label: 'PV',
      },
    ]);
    expect(
      conflicts(
        ...pv(', notToBeConfusedWith: [{ concept: "a:volume", why: It is. }]'),
      ),
    ).toEqual([]);
  });

  it('finds namesakes of different schemes that no mapping joins', () => {
    const clusters = [
      concept('a:cluster', 'Cluster'),
      concept('b:cl', 'cluster'),
    ];
    expect(conflicts(...clusters)).toEqual([
      {
        kind: 'unlinked-namesake',
        concepts: ['a:cluster', 'b:cl'],
        mappings: [],
        label: 'Cluster',
      },
    ]);
    expect(
      conflicts(...clusters, mapping('cluster', 'a:cluster', 'b:cl')),
    ).toEqual([]);
  });

  it('finds a counterpart that another mapping denies', () => {
    const pair = [concept('a:one', 'One'), concept('b:uno', 'Uno')];
    expect(
      conflicts(
        ...pair,
        mapping('some', 'a:one', 'b:uno'),
        mapping('none', 'a:one', 'Nothing.'),
      ),
    ).toEqual([
      {
        kind: 'contradicting-mappings',
        concepts: ['a:one', 'b:uno'],
        mappings: ['none', 'some'],
        label: undefined,
      },
    ]);
    expect(
      conflicts(
        ...pair,
        mapping('some', 'a:one', 'b:uno', 'validFor: { a: "9.0" }'),
        mapping('none', 'a:one', 'Nothing.', 'validFor: { a: "8.0" }'),
      ),
    ).toEqual([]);
  });

  it('compares matches in both directions', () => {
    const pair = [concept('a:one', 'One'), concept('b:uno', 'Uno')];
    const kinds = (there: string, back: string) =>
      conflicts(
        ...pair,
        mapping('there', 'a:one', 'b:uno', `match: ${there}`),
        mapping('back', 'b:uno', 'a:one', `match: ${back}`),
      ).map(({ kind }) => kind);
    expect(kinds('broad', 'narrow')).toEqual([]);
    expect(kinds('exact', 'exact')).toEqual([]);
    expect(kinds('broad', 'broad')).toEqual(['contradicting-mappings']);
    expect(kinds('exact', 'close')).toEqual(['contradicting-mappings']);
  });

  it('finds what leads to a deprecated concept', () => {
    expect(
      conflicts(
        concept('a:new', 'New'),
        concept(
          'a:old',
          'Old',
          `status: deprecated, replacedBy: a:new, ${source}`,
        ),
        concept('a:user', 'User', `relations: { partOf: [a:old] }, ${source}`),
        concept('b:uno', 'Uno'),
        mapping('old', 'a:old', 'b:uno'),
        mapping('new', 'a:new', 'b:uno'),
        mapping('user', 'a:user', 'b:uno'),
      ),
    ).toEqual([
      {
        kind: 'deprecated-in-use',
        concepts: ['a:old', 'a:user'],
        mappings: ['old'],
        label: undefined,
      },
    ]);
  });

  it('puts what is wrong before what is missing', () => {
    expect(
      conflicts(
        concept('a:one', 'One', 'sources: []'),
        concept('a:two', 'Two'),
        concept('b:uno', 'Uno'),
        concept('c:due', 'Due', 'sources: []'),
        mapping('some', 'a:one', 'b:uno'),
        mapping('none', 'a:one', 'Nothing.'),
      ).map(({ kind, concepts }) => [kind, concepts[0]]),
    ).toEqual([
      ['contradicting-mappings', 'a:one'],
      ['no-crossing', 'a:two'],
      ['no-source', 'a:one'],
      ['no-source', 'c:due'],
    ]);
  });
});
