import {
  annotate,
  annotationIndex,
  labelIndex,
  LabelledConcept,
  lookup,
} from '@crosswalk/backstage-plugin-glossary-common';
import { AhoCorasick } from '@monyone/aho-corasick/greedy';
import { generateConcepts } from './concepts';
import { generateLabels, generateText } from './corpus';
import { engines } from './engines';
import { PhraseScan } from './phraseScan';
import { generateQueries } from './queries';

const labels = ['live migration', 'migration', 'pod', 'storage policy', 'host'];
const concepts = labels.map<LabelledConcept>((label, i) => ({
  ref: `vsphere:c${i}`,
  label,
  labels: [{ text: label, kind: 'preferred' }],
}));

describe('what is compared', () => {
  it('finds the same terms where no rule is about them', () => {
    const text = 'a pod on a host, live migration or a migration of a pod';
    const expected = ['pod', 'host', 'live migration', 'migration', 'pod'];
    const ours = annotate(annotationIndex({ concepts }), text);
    const aho = new AhoCorasick(labels).matchInText(text);
    const scan = new PhraseScan(labels).find(text);
    expect(ours.map(({ label }) => label)).toEqual(expected);
    expect(aho.map(({ keyword }) => keyword)).toEqual(expected);
    expect(scan.map(({ term }) => term)).toEqual(expected);
    expect(scan.map(({ start, end }) => [start, end])).toEqual(
      ours.map(({ start, end }) => [start, end]),
    );
  });

  it('finds plurals by both algorithms that know them, on word boundaries', () => {
    const text = 'Pods and hosts, podman, vhost';
    const ours = annotate(annotationIndex({ concepts }), text);
    const scan = new PhraseScan(labels).find(text);
    expect(ours.map(({ label }) => label)).toEqual(['pod', 'host']);
    expect(scan.map(({ term }) => term)).toEqual(['pod', 'host']);
  });

  it('agrees on nearly all terms of the text that is measured', () => {
    const text = generateText(30_000);
    const some = generateLabels(text, 300);
    const key = ({ start, end }: { start: number; end: number }) =>
      `${start}-${end}`;
    const ours = annotate(
      annotationIndex({
        concepts: some.map((label, i) => ({
          ref: `vsphere:c${i}`,
          label,
          labels: [{ text: label, kind: 'preferred', caseSensitive: false }],
        })),
      }),
      text,
    ).map(key);
    const scan = new Set(new PhraseScan(some).find(text).map(key));
    expect(ours.length).toBeGreaterThan(300);
    const shared = ours.filter(found => scan.has(found));
    expect(shared.length / ours.length).toBeGreaterThan(0.85);
  });

  it.each(engines.map(engine => [engine.name, engine] as const))(
    'finds by %s what Crosswalk finds',
    async (_, engine) => {
      const find = await engine.build(concepts);
      const index = labelIndex({ concepts });
      for (const query of ['migration', 'pod', 'storage polcy']) {
        const [first] = lookup(index, query);
        expect(await find(query)).toContain(first.ref);
      }
    },
  );
});

describe('what is measured on', () => {
  it('is the same in every run', () => {
    const text = generateText(20_000);
    expect(generateText(20_000)).toBe(text);
    const generated = generateConcepts(text, 100);
    expect(generateConcepts(text, 100)).toEqual(generated);
    expect(generateQueries(generated, 5)).toEqual(
      generateQueries(generated, 5),
    );
  });

  it('has as many different labels as asked for, half of them in the text', () => {
    const text = generateText(50_000);
    const generated = generateLabels(text, 1000);
    expect(new Set(generated.map(label => label.toLowerCase())).size).toBe(
      1000,
    );
    const inText = generated.filter(label => text.includes(label));
    expect(inText.length).toBeGreaterThan(400);
  });
});
