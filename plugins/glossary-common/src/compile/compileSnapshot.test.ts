import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { GlossaryDocument } from '../authoring/documents';
import { loadGlossaryDocuments } from '../authoring/loadGlossaryDocuments';
import { formatProblem } from '../authoring/problems';
import { canonicalJson } from './canonicalJson';
import { compileSnapshot } from './compileSnapshot';

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');

const scheme = (id: string) => `apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: ${id} }
spec: { title: ${id} }
`;
const concept = (ref: string, more = '', label = ref) => `
apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: '${ref}' }
spec:
  label: '${label}'
  definition: One.
  domain: compute
${more}`;
const mapping = (name: string, from: string, to: string, more = '') => `
apiVersion: crosswalk.dev/v1alpha1
kind: Mapping
metadata: { name: ${name} }
spec:
  from: { members: [${from}] }
  to: ${to}
${more}`;

function load(...texts: string[]): GlossaryDocument[] {
  const { documents, problems } = loadGlossaryDocuments(
    texts.join('---\n'),
    'a.yaml',
  );
  expect(problems).toEqual([]);
  return documents;
}

function problemsOf(...texts: string[]): string[] {
  return compileSnapshot(load(...texts), { sha256 }).problems.map(
    formatProblem,
  );
}

const good = [
  scheme('v'),
  scheme('k'),
  concept(
    'v:drs',
    '  relations: { partOf: [v:cluster], related: [v:vmotion], broader: [v:cluster] }\n' +
      '  notToBeConfusedWith: [{ concept: k:scheduler, why: It places once. }]\n',
  ),
  concept('v:cluster', '  relations: { hasPart: [v:vmotion] }\n'),
  concept('v:vmotion'),
  concept('k:scheduler'),
  concept('k:descheduler'),
  mapping('drs', 'v:drs', '{ members: [k:scheduler, k:descheduler] }'),
  mapping('vmotion', 'v:vmotion', '{ none: Not for pods. }'),
];

describe('compileSnapshot', () => {
  it('derives the inverse of every relation', () => {
    const { snapshot } = compileSnapshot(load(...good), { sha256 });
    const relations = Object.fromEntries(
      snapshot?.concepts.map(c => [c.ref, c.relations]) ?? [],
    );
    expect(relations).toEqual({
      'v:drs': {
        partOf: ['v:cluster'],
        related: ['v:vmotion'],
        broader: ['v:cluster'],
      },
      'v:cluster': { hasPart: ['v:drs', 'v:vmotion'], narrower: ['v:drs'] },
      'v:vmotion': { partOf: ['v:cluster'], related: ['v:drs'] },
      'k:scheduler': {},
      'k:descheduler': {},
    });
  });

  it('warns of a false friend on both pages', () => {
    const { snapshot } = compileSnapshot(load(...good), { sha256 });
    expect(
      snapshot?.concepts.find(c => c.ref === 'k:scheduler')
        ?.notToBeConfusedWith,
    ).toEqual([{ concept: 'v:drs', why: 'It places once.' }]);
  });

  it('has the digest of its canonical JSON', () => {
    const { snapshot } = compileSnapshot(load(...good), { sha256 });
    const { digest, ...content } = snapshot!;
    expect(digest).toBe(sha256(canonicalJson(content)));
  });

  it('does not depend on the order of documents', () => {
    const documents = load(...good);
    const expected = compileSnapshot(documents, { sha256 }).snapshot;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(documents, { minLength: documents.length }),
        shuffled =>
          expect(compileSnapshot(shuffled, { sha256 }).snapshot).toEqual(
            expected,
          ),
      ),
      { numRuns: 30 },
    );
  });

  it('says every reference that leads nowhere, with its line', () => {
    expect(
      problemsOf(
        scheme('v'),
        concept(
          'v:drs',
          '  relations: { related: [v:vmotoin] }\n' +
            '  notToBeConfusedWith: [{ concept: v:gone, why: Really. }]\n',
        ),
        concept('v:vmotion'),
        concept('x:stray'),
        mapping('m', 'v:nobody', '{ members: [v:drs] }'),
      ),
    ).toEqual([
      'a.yaml:14:26: There is no concept "v:vmotoin"; did you mean "v:vmotion"?',
      'a.yaml:15:27: There is no concept "v:gone"',
      'a.yaml:29:13: There is no concept scheme "x"',
      'a.yaml:40:21: There is no concept "v:nobody"',
    ]);
  });

  it('refuses names that are taken', () => {
    expect(
      problemsOf(
        scheme('v'),
        scheme('v'),
        concept('v:drs'),
        concept('v:drs', '', 'Other'),
        mapping('m', 'v:drs', '{ none: No. }'),
        mapping('m', 'v:drs', '{ none: No. }'),
      ),
    ).toEqual([
      expect.stringContaining(
        'ConceptScheme "v" is already defined in a.yaml, line 1',
      ),
      expect.stringContaining('Concept "v:drs" is already defined'),
      expect.stringContaining('Mapping "m" is already defined'),
    ]);
  });

  it('refuses a label that two concepts share, unless it is told how to keep them apart', () => {
    expect(
      problemsOf(
        scheme('v'),
        concept('v:a', '', 'Virtual-Disk'),
        concept('v:b', '', 'virtual disk'),
      ),
    ).toEqual([
      expect.stringContaining('"v:a" in a.yaml, line 7, has the same label'),
    ]);
    expect(
      problemsOf(
        scheme('v'),
        concept('v:a', '', 'Virtual Disk'),
        concept(
          'v:b',
          '  notToBeConfusedWith: [{ concept: v:a, why: Other. }]\n',
          'Virtual Disk',
        ),
      ),
    ).toEqual([]);
  });

  it('refuses what contradicts itself', () => {
    expect(
      problemsOf(
        scheme('v'),
        concept(
          'v:a',
          '  replacedBy: v:b\n  altLabels: [A, A]\n  relations: { related: [v:a] }\n',
        ),
        concept('v:b'),
        mapping(
          'm',
          'v:a',
          '{ members: [v:a, v:b] }',
          '  validFor: { z: ">=1" }\n',
        ),
      ).map(problem => problem.replace(/^[^ ]* /, '')),
    ).toEqual([
      '"v:a" refers to itself',
      'Only a concept with status "deprecated" can be replaced',
      '"v:a" has the label "A" twice',
      '"v:a" is named twice in the mapping "m"',
      'There is no concept scheme "z"',
    ]);
  });
});
