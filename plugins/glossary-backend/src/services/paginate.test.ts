import fc from 'fast-check';
import { paginate } from './paginate';

describe('paginate', () => {
  it('gives every item once, whatever the size of a page', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string()),
        fc.integer({ min: 1, max: 10 }),
        (items, limit) => {
          const seen: string[] = [];
          let cursor: string | undefined;
          do {
            const page = paginate(items, item => item, { limit, cursor });
            expect(page.totalItems).toBe(items.length);
            seen.push(...page.items);
            cursor = page.pageInfo.nextCursor;
          } while (cursor !== undefined);
          expect(seen).toEqual(items);
        },
      ),
    );
  });

  it('refuses a cursor of something else', () => {
    expect(() =>
      paginate(['a'], item => item, { limit: 1, cursor: 'nonsense' }),
    ).toThrow('start again without it');
  });
});
