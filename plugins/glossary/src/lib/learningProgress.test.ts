import type { LearningStep } from '@crosswalk/backstage-plugin-glossary-common';
import { markDone, markUndone, readDone, standing } from './learningProgress';

const step = (title: string, ...concepts: string[]): LearningStep => ({
  title,
  concepts,
  why: 'Because.',
  do: { kind: 'task', text: 'Do it.' },
});
const policies = step('Policies', 'vsphere:spbm', 'kubernetes:storage-class');
const claims = step('Claims', 'kubernetes:pvc');
const path = { steps: [policies, claims] };

describe('standing', () => {
  it('starts at the first step', () => {
    expect(standing(path, [])).toEqual({
      isDone: [false, false],
      done: 0,
      total: 2,
      next: 0,
    });
  });

  it('continues with the first step that is left, also after steps were done out of order', () => {
    expect(standing(path, markDone(path, [], claims))).toMatchObject({
      isDone: [false, true],
      next: 0,
    });
  });

  it('has nothing next when all is done', () => {
    const done = markDone(path, markDone(path, [], claims), policies);
    expect(standing(path, done)).not.toHaveProperty('next');
  });

  it('knows steps again that moved, got another title or other concepts', () => {
    const done = markDone(path, [], policies);
    const knows = (...steps: LearningStep[]) =>
      standing({ steps }, done).isDone;
    expect(knows(claims, policies)).toEqual([false, true]);
    expect(
      knows(
        step('A quality', 'kubernetes:storage-class', 'vsphere:spbm'),
        claims,
      ),
    ).toEqual([true, false]);
    expect(knows(step('Policies', 'vsphere:vsan'))).toEqual([true]);
  });

  it('does not take a new step about the same concepts for the one that was done', () => {
    const again = step('Policies in practice', ...policies.concepts);
    const done = markDone(path, [], policies);
    expect(standing({ steps: [policies, again] }, done).isDone).toEqual([
      true,
      false,
    ]);
  });

  it('does not confuse steps about nothing in particular', () => {
    const done = markDone(path, [], step('Gone'));
    expect(standing({ steps: [step('New')] }, done).isDone).toEqual([false]);
  });
});

describe('markUndone', () => {
  it('takes one step back and keeps what is not of this path any more', () => {
    const gone = { title: 'Gone', concepts: ['a:b'] };
    const done = markDone(path, [gone], policies);
    expect(markUndone(path, done, policies)).toEqual([gone]);
    expect(markUndone(path, done, claims)).toEqual(done);
  });
});

describe('markDone', () => {
  it('counts a step once, under its present title', () => {
    const once = markDone(path, [], policies);
    expect(markDone(path, once, policies)).toEqual(once);
  });
});

describe('readDone', () => {
  it('reads what it wrote and passes over everything else', () => {
    const done = markDone(path, [], policies);
    expect(readDone(JSON.parse(JSON.stringify(done)))).toEqual(done);
    expect(readDone([null, 3, { title: 1 }, ...done])).toEqual(done);
    expect(readDone('nonsense')).toEqual([]);
    expect(readDone(undefined)).toEqual([]);
  });
});
