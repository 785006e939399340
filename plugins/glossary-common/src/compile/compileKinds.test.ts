import { createHash } from 'node:crypto';
import { loadGlossaryDocuments } from '../authoring/loadGlossaryDocuments';
import { formatProblem } from '../authoring/problems';
import { compileSnapshot } from './compileSnapshot';

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');

const base = `apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: k }
spec: { title: K }
---
apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: 'k:pod' }
spec: { label: Pod, definition: Containers together., domain: compute }
---
`;

function compile(...texts: string[]) {
  const loaded = texts.map((text, index) =>
    loadGlossaryDocuments(text, `${index}.yaml`),
  );
  const problems = loaded.flatMap(result => result.problems);
  const result = compileSnapshot(
    loaded.flatMap(({ documents }) => documents),
    { sha256 },
  );
  return {
    snapshot: result.snapshot,
    problems: [...problems, ...result.problems].map(formatProblem),
  };
}

describe('compileSnapshot, of what stands around concepts', () => {
  it('takes responsibilities, learning paths and layers, the layers from the top', () => {
    const { snapshot, problems } = compile(
      base,
      `apiVersion: crosswalk.dev/v1alpha1
kind: StackLayer
metadata: { name: compute }
spec: { title: Compute, order: 4, summary: Runs things., sides: { k: ['k:pod'] } }
---
apiVersion: crosswalk.dev/v1alpha1
kind: StackLayer
metadata: { name: storage }
spec: { title: Storage, order: 3, summary: Keeps things., sides: { k: [] } }
---
apiVersion: crosswalk.dev/v1alpha1
kind: Responsibility
metadata: { name: workloads }
spec:
  title: Workloads
  concepts: ['k:pod']
  owners: { selfManaged: [application-team], managed: [application-team] }
---
apiVersion: crosswalk.dev/v1alpha1
kind: LearningPath
metadata: { name: operator }
spec:
  title: Operator
  role: operations
  description: For those who run it.
  steps:
    - { title: Pods, concepts: ['k:pod'], why: All starts here., do: { kind: task, text: Run one. } }
`,
    );
    expect(problems).toEqual([]);
    expect(snapshot?.stack.map(({ id }) => id)).toEqual(['storage', 'compute']);
    expect(snapshot?.responsibilities[0].owners.managed).toEqual([
      'application-team',
    ]);
    expect(snapshot?.learningPaths[0].steps[0].do).toEqual({
      kind: 'task',
      text: 'Run one.',
    });
  });

  it('keeps the addresses of pages free', () => {
    expect(
      compile(base.replace('{ name: k }', '{ name: learn }')).problems,
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('cannot be called "learn"'),
      ]),
    );
  });

  it('says where they lead nowhere', () => {
    const { problems } = compile(
      base,
      `apiVersion: crosswalk.dev/v1alpha1
kind: StackLayer
metadata: { name: compute }
spec: { title: Compute, order: 4, summary: Runs things., sides: { k: ['k:pood'], v: [] } }
---
apiVersion: crosswalk.dev/v1alpha1
kind: Responsibility
metadata: { name: workloads }
spec:
  title: Workloads
  concepts: ['k:node']
  owners: { selfManaged: [nobody], managed: [provider] }
---
apiVersion: crosswalk.dev/v1alpha1
kind: LearningPath
metadata: { name: operator }
spec:
  title: Operator
  role: operations
  description: For those who run it.
  steps:
    - { title: Pods, concepts: ['k:pod'], why: All starts here., do: { kind: try-it, ref: none, text: Try it. } }
`,
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^1\.yaml:\d+:\d+: .*owners\.selfManaged.* not "nobody"/,
      ),
      expect.stringContaining('There is no mapping "none" with a translator'),
      expect.stringContaining('There is no concept "k:pood"; did you mean'),
      expect.stringContaining('There is no concept scheme "v"'),
    ]);
  });
});

describe('compileSnapshot, in several languages', () => {
  const japanese = `apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: 'k:pod' }
spec:
  lang: ja
  label: ポッド
  altLabels: [ポッズ]
  definition: コンテナの集まり。
  domain: compute
`;

  it('makes one concept of its versions, English first whatever the order of the sources', () => {
    const { snapshot, problems } = compile(japanese, base);
    expect(problems).toEqual([]);
    expect(snapshot?.concepts).toEqual([
      expect.objectContaining({
        label: 'Pod',
        translations: {
          ja: { label: 'ポッド', definition: 'コンテナの集まり。' },
        },
        labels: [
          { text: 'Pod', kind: 'preferred' },
          { text: 'ポッド', kind: 'preferred', lang: 'ja' },
          { text: 'ポッズ', kind: 'alternative', lang: 'ja' },
        ],
      }),
    ]);
    expect(compile(base, japanese).snapshot?.digest).toBe(snapshot?.digest);
  });

  it('takes translations of a single document the same way', () => {
    const { snapshot } = compile(
      base.replace(
        'domain: compute }',
        "domain: compute, translations: { ja: { label: ポッド, altLabels: [ポッズ], definition: 'コンテナの集まり。' } } }",
      ),
    );
    expect(snapshot?.digest).toBe(compile(base, japanese).snapshot?.digest);
  });

  it('still refuses the same concept twice in one language', () => {
    const { problems } = compile(base, japanese, japanese);
    expect(problems).toEqual([
      expect.stringContaining('Concept "k:pod" is already defined'),
    ]);
  });
});
