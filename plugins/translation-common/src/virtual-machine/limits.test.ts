import { within } from './limits';

const question = { what: 'vCPUs', rule: 'cpus-limited', field: 'cpus' };

describe('within', () => {
  it.each([
    [1, 1],
    [3.2, 4],
    [8, 8],
  ])('takes %d as %d without a question', (value, expected) => {
    expect(within({ min: 1, max: 8 }, value, question)).toEqual({
      value: expected,
      questions: [],
    });
  });

  it.each([
    [0.5, 2],
    [9, 8],
    [Infinity, 8],
  ])('asks about %d, for which %d stands in', (value, expected) => {
    const answer = within({ min: 2, max: 8 }, value, question);
    expect(answer.value).toBe(expected);
    expect(answer.questions).toEqual([
      {
        rule: 'cpus-limited',
        field: 'cpus',
        message: expect.stringMatching(
          new RegExp(`takes 2 to 8. ${expected} stands in.$`),
        ),
      },
    ]);
  });
});
