import { readAllPages } from './readAllPages';

describe('readAllPages', () => {
  it('follows the cursors to the end', async () => {
    const pages: Record<string, { items: number[]; next?: string }> = {
      start: { items: [1, 2], next: 'a' },
      a: { items: [], next: 'b' },
      b: { items: [3] },
    };
    await expect(
      readAllPages(async cursor => {
        const { items, next } = pages[cursor ?? 'start'];
        return { items, totalItems: 3, pageInfo: { nextCursor: next } };
      }),
    ).resolves.toEqual([1, 2, 3]);
  });
});
