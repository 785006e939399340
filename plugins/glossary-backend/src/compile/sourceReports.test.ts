import { reportOf } from './sourceReports';

describe('reportOf', () => {
  function report(count: number) {
    const numbers = Array.from({ length: count }, (_, number) => number);
    return reportOf({
      source: { id: 'cncf', type: 'cncf-glossary', target: '/cncf' },
      status: 'ok',
      served: [],
      refused: 0,
      misfits: [{ file: 'z.md', line: 1, column: 1, message: 'No fit' }],
      reading: {
        checkedAt: '2026-11-01T00:00:00.000Z',
        read: 2 * count + 1,
        accepted: 1,
        rejected: count,
        documents: [],
        excluded: numbers.map(line => ({ file: 'a.md', line, rule: 'Draft' })),
        losses: numbers.map(number => ({
          subject: `a.md:${number}`,
          field: 'tags',
          reason: 'There is no place for it',
        })),
        problems: numbers.map(line => ({
          file: 'a.md',
          line,
          column: 1,
          message: 'Nonsense',
        })),
      },
    });
  }

  it('keeps the first thousand details, and counts them all', () => {
    const { problems, problemDetails, documents, exclusions, losses } =
      report(5_000);
    expect(problems).toBe(5_001);
    expect(documents).toEqual({
      read: 10_001,
      accepted: 1,
      excluded: 5_000,
      rejected: 5_000,
    });
    expect(problemDetails).toHaveLength(1_000);
    expect(problemDetails[999]).toMatchObject({ line: 999 });
    expect(exclusions).toHaveLength(1_000);
    expect(losses).toHaveLength(1_001);
    // Losses are counted nowhere else.
    expect(losses[1_000].reason).toBe('4000 more losses are not listed');
  });

  it('keeps them all when they are not that many', () => {
    const { problemDetails, exclusions, losses } = report(999);
    expect(problemDetails).toHaveLength(1_000);
    expect(exclusions).toHaveLength(999);
    expect(losses).toHaveLength(999);
  });
});
