import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { GlossaryDocument } from '../../authoring/documents';
import { loadGlossaryDocuments } from '../../authoring/loadGlossaryDocuments';
import { formatProblem } from '../../authoring/problems';
import { compileSnapshot } from '../../compile/compileSnapshot';
import { conceptDomains, GlossarySnapshot } from '../../types';
import { learningRoles } from '../../model/learningPath';
import { responsibleParties } from '../../model/responsibility';

/** Compiles, and fails with every problem when it cannot. */
export function compiled(
  documents: readonly GlossaryDocument[],
): GlossarySnapshot {
  const { snapshot, problems } = compileSnapshot(documents, {
    sha256: text => createHash('sha256').update(text).digest('hex'),
  });
  if (!snapshot) {
    throw new Error(problems.map(formatProblem).join('\n'));
  }
  return snapshot;
}

/** What has broken an exchange format before, or is likely to. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom(
        ...['=1+1', '+', '-2', '@a', "'", "'=", "''", ';', ';;', '"', '""'],
        ...['|', '\\|', '\\', '\\n', ',', '\t', '\n', '\r\n', '\r', '\n\n'],
        ...[' ', ':', 'a:b', '#', '---', '{}', '[]', 'null', 'true', '~'],
        ...['日本語', '👩‍💻', 'é', '\u2028', '\u00a0', '%41', '&amp;', '`', '*'],
        ...['^^', '@en', '<x>', '\\u0041', '$', '{{', '__proto__'],
      ),
    ),
    { maxLength: 4 },
  )
  .map(parts => parts.join(''));

/** Never empty, and may begin or end with anything but white space. */
const text = nasty.map(value => (value.trim() === '' ? 'x' : value.trim()));
/** Holds a letter, and is the only one of its kind. */
const unique = (suffix: string) => nasty.map(value => `${value}L${suffix}`);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });
const date = fc.constantFrom('2026-01-31', '2024-02-29');

const source = fc.record(
  {
    title: text,
    url: fc.constantFrom('https://example.com/a;b"c|d,e', 'http://x/?a=b#c'),
    licence: text,
    date,
  },
  { requiredKeys: ['title', 'date'] },
);
const sources = fc.array(source, { maxLength: 2 });

const labels = (suffix: string) =>
  fc
    .array(
      fc.record(
        {
          text: nasty,
          lang: fc.constantFrom('en', 'ja', 'fr'),
          caseSensitive: fc.boolean(),
          autoLink: fc.boolean(),
        },
        { requiredKeys: ['text'] },
      ),
      { maxLength: 2 },
    )
    .map(entries =>
      entries.map((entry, index) => {
        const named = `${entry.text}L${suffix}${index}`;
        return Object.keys(entry).length === 1
          ? named
          : { ...entry, text: named };
      }),
    );

const words = (suffix: string) =>
  fc.record(
    {
      label: unique(suffix),
      abbreviations: labels(`${suffix}a`),
      altLabels: labels(`${suffix}b`),
      hiddenLabels: labels(`${suffix}c`),
      definition: text,
      description: text,
    },
    { requiredKeys: ['label', 'definition'] },
  );

const refs = ['s:a', 's:b.c', 's:d-1', 't:a', 't:e'];
const someRefs = fc.subarray(refs);

function concept(ref: string) {
  const others = refs.filter(other => other !== ref);
  const otherRefs = fc.subarray(others, { maxLength: 2 });
  const suffix = ref.replace(/\W/g, '');
  return fc
    .record({
      words: words(suffix),
      lang: maybe(fc.constantFrom('en', 'de')),
      translations: maybe(
        fc.record(
          { ja: words(`${suffix}ja`), 'zh-CN': words(`${suffix}zh`) },
          { requiredKeys: [] },
        ),
      ),
      domain: fc.constantFrom(...conceptDomains),
      life: fc.oneof(
        fc.record({
          status: fc.constantFrom('draft', 'approved', 'deprecated'),
        }),
        fc.record({
          status: fc.constant('deprecated'),
          replacedBy: fc.constantFrom(...others),
        }),
      ),
      relations: fc.record(
        {
          broader: otherRefs,
          narrower: otherRefs,
          partOf: otherRefs,
          answers: otherRefs,
          related: otherRefs,
        },
        { requiredKeys: [] },
      ),
      confusable: otherRefs.chain(list =>
        fc.tuple(
          ...list.map(other =>
            fc.record({ concept: fc.constant(other), why: text }),
          ),
        ),
      ),
      sources,
      owner: maybe(fc.oneof(text, fc.constant('group:default/platform-team'))),
    })
    .map(({ words: own, life, confusable, ...rest }) => ({
      kind: 'Concept',
      metadata: { name: ref },
      spec: { ...own, ...life, notToBeConfusedWith: confusable, ...rest },
    }));
}

const members = (list: readonly string[]) =>
  fc.tuple(
    ...list.map(ref =>
      fc.oneof(
        fc.constant(ref),
        fc.record({ concept: fc.constant(ref), when: text }),
      ),
    ),
  );
const bundle = (list: readonly string[]) =>
  fc.record({
    combine: fc.constantFrom('all', 'any', 'sequence'),
    members: members(list),
  });

const mapping = (id: string) =>
  fc
    .tuple(fc.shuffledSubarray(refs, { minLength: 2 }), fc.nat())
    .chain(([list, cut]) => {
      const at = 1 + (cut % (list.length - 1));
      return fc.record(
        {
          from: bundle(list.slice(0, at)),
          to: fc.oneof(bundle(list.slice(at)), fc.record({ none: text })),
          match: fc.constantFrom(
            'exact',
            'close',
            'broad',
            'narrow',
            'related',
          ),
          carriesOver: fc.array(text, { maxLength: 3 }),
          caveats: fc.array(text, { maxLength: 3 }),
          confidence: fc.constantFrom(0, 0.1, 0.85, 1),
          justification: text,
          sources,
          validFor: fc.record({ s: text, t: text }, { requiredKeys: [] }),
          translator: text,
          goldenPaths: fc.array(text, { maxLength: 2 }),
        },
        { requiredKeys: ['from', 'to'] },
      );
    })
    .map(spec => ({ kind: 'Mapping', metadata: { name: id }, spec }));

const parties = fc.subarray([...responsibleParties], { minLength: 1 });

const rest = fc.tuple(
  fc.record({
    kind: fc.constant('Responsibility'),
    metadata: fc.constant({ name: 'r' }),
    spec: fc.record({
      title: text,
      concepts: someRefs.map(list => [refs[0], ...list]),
      owners: fc.record({ selfManaged: parties, managed: parties }),
      sources,
    }),
  }),
  fc.record({
    kind: fc.constant('LearningPath'),
    metadata: fc.constant({ name: 'l' }),
    spec: fc.record({
      title: text,
      role: fc.constantFrom(...learningRoles),
      description: text,
      steps: fc.array(
        fc.record({
          title: text,
          concepts: fc.constant([refs[1]]),
          why: text,
          do: fc.oneof(
            fc.record({ kind: fc.constant('task'), text }),
            fc.record({ kind: fc.constant('golden-path'), ref: text, text }),
          ),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  }),
  fc.record({
    kind: fc.constant('StackLayer'),
    metadata: fc.constant({ name: 'k' }),
    spec: fc.record({
      title: text,
      order: fc.integer({ min: 1, max: 9 }),
      summary: text,
      sides: fc.record({ t: someRefs, s: someRefs }),
    }),
  }),
);

const scheme = (name: string) =>
  fc.record({
    kind: fc.constant('ConceptScheme'),
    metadata: fc.constant({ name }),
    spec: fc.record(
      { title: text, versions: text, licence: text, attribution: text },
      { requiredKeys: ['title'] },
    ),
  });

/** Compiled glossaries with everything that the model permits, in text that formats tend to break. */
export const arbitrarySnapshot: fc.Arbitrary<GlossarySnapshot> = fc
  .tuple(
    fc.tuple(scheme('s'), scheme('t')),
    fc.tuple(...refs.map(concept)),
    fc.tuple(mapping('m-1'), mapping('m-2.b')),
    rest,
  )
  .map(lists => {
    const yaml = lists
      .flat()
      .map(document =>
        stringify({ apiVersion: 'crosswalk.dev/v1alpha1', ...document }),
      )
      .join('---\n');
    const { documents, problems } = loadGlossaryDocuments(yaml, 'a.yaml');
    if (problems.length > 0) {
      throw new Error(problems.map(formatProblem).join('\n'));
    }
    return compiled(documents);
  });
