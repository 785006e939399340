import { answersProblem, Question, questionnaire } from './questionnaire';

const questions: readonly Question[] = questionnaire;

describe('questionnaire', () => {
  it('has a dozen questions at most, each with its reason and different options', () => {
    expect(questions.length).toBeLessThanOrEqual(12);
    expect(new Set(questions.map(each => each.id)).size).toBe(questions.length);
    for (const { text, why, options } of questions) {
      expect(text).toMatch(/\?$/);
      expect(why).toMatch(/\.$/);
      expect(options.length).toBeGreaterThan(1);
      expect(new Set(options.map(each => each.value)).size).toBe(
        options.length,
      );
    }
  });
});

describe('answersProblem', () => {
  it.each([[{}], [{ kernel: 'no', skills: 'learning' }]])(
    'finds nothing wrong with %j',
    answers => expect(answersProblem(answers)).toBeUndefined(),
  );

  it.each([
    [{ kernel: 'perhaps' }, /'perhaps' is no answer to 'kernel'.*no, yes/],
    [{ colour: 'blue' }, /no question 'colour'; there are lifetime, /],
    [{ constructor: 'x' }, /no question 'constructor'/],
  ] as [Record<string, string>, RegExp][])(
    'says of %j what is wrong',
    (answers, problem) => expect(answersProblem(answers)).toMatch(problem),
  );
});
