import { annotate } from './annotate';
import { annotateMarkdown } from './annotateMarkdown';
import { annotateRuns } from './annotateRuns';
import { annotationIndex } from './annotationIndex';
import { keepInContext } from './keepInContext';

const concept = (
  ref: string,
  text: string,
  autoLink?: 'in-context',
  caseSensitive?: true,
) => ({
  ref,
  label: text,
  labels: [{ text, kind: 'preferred' as const, autoLink, caseSensitive }],
});
const index = annotationIndex({
  concepts: [
    concept('k:pod', 'Pod', 'in-context'),
    concept('k:node', 'Node', 'in-context'),
    concept('k:pvc', 'PersistentVolumeClaim'),
    concept('k:kubelet', 'kubelet'),
    concept('v:node', 'node', undefined, true),
  ],
});
const found = (text: string) =>
  annotate(index, text).map(({ start, end }) => text.slice(start, end));

describe('keepInContext', () => {
  it('passes over words of everyday language on their own', () => {
    expect(found('A pod of whales and another pod.')).toEqual([]);
    expect(found('A pod, which the kubelet does not know.')).toEqual([
      'kubelet',
    ]);
  });

  it('takes them where two other concepts are named, before or after', () => {
    expect(
      found(
        'The pod waits until the kubelet mounts its PersistentVolumeClaim.',
      ),
    ).toEqual(['pod', 'kubelet', 'PersistentVolumeClaim']);
  });

  it('does not count the same concept twice', () => {
    expect(found('The kubelet and the kubelet of a pod.')).toEqual([
      'kubelet',
      'kubelet',
    ]);
  });

  it('does not ask for company when another label of the same word needs none', () => {
    expect(found('A node.')).toEqual(['node']);
    expect(found('A Node.')).toEqual([]);
  });

  it('looks at the whole of a Markdown text, and counts before it cuts', () => {
    const markdown =
      '# One\n\nA pod.\n\n# Two\n\nkubelet\n\nPersistentVolumeClaim';
    expect(annotateMarkdown(index, markdown, { limit: 1 })).toEqual([
      { start: 9, end: 12, label: 'Pod', refs: ['k:pod'], needsContext: true },
    ]);
  });

  it('leaves it to who has all runs of a page to ask', () => {
    const mentions = [['The po', 'd.'], ['kubelet'], ['PersistentVolumeClaim']]
      .flatMap(runs => annotateRuns(index, runs))
      .map(({ mention }) => mention);
    expect(keepInContext(mentions)).toHaveLength(3);
    expect(keepInContext(mentions.slice(0, 2))).toHaveLength(1);
  });
});
