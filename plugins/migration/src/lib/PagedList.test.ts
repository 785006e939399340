import { waitFor } from '@testing-library/react';
import { PagedList } from './PagedList';

type PageRequest = Parameters<
  ConstructorParameters<typeof PagedList<number>>[0]
>;

/** Numbers from 1 to `total`, a few at a time. */
function numbers(total: number, size: number) {
  return jest.fn(async (...[cursor]: PageRequest) => {
    const start = Number(cursor ?? 0);
    const end = Math.min(total, start + size);
    return {
      items: Array.from({ length: end - start }, (_, i) => start + i + 1),
      totalItems: total,
      pageInfo: { nextCursor: end < total ? String(end) : undefined },
    };
  });
}

const settled = (list: PagedList<number>) =>
  waitFor(() => expect(list.getState().isLoading).toBe(false));

describe('PagedList', () => {
  it('reads only as far as somebody looks', async () => {
    const fetchPage = numbers(10, 3);
    const list = new PagedList(fetchPage);
    list.need(1);
    await settled(list);
    expect(list.getState()).toMatchObject({
      items: [1, 2, 3],
      totalItems: 10,
      hasMore: true,
    });
    list.need(3);
    expect(fetchPage).toHaveBeenCalledTimes(1);

    list.need(8);
    list.need(4);
    await settled(list);
    expect(list.getState().items).toHaveLength(9);
    expect(fetchPage).toHaveBeenCalledTimes(3);
  });

  it('stops at the end, also when the total says that there should be more', async () => {
    const fetchPage = jest.fn(async () => ({
      items: [1],
      totalItems: 5,
      pageInfo: {},
    }));
    const list = new PagedList(fetchPage);
    list.need(5);
    await settled(list);
    list.need(5);
    expect(fetchPage).toHaveBeenCalledTimes(1);
    expect(list.getState().hasMore).toBe(false);
  });

  it('keeps what it has when a page fails, and goes on from there when asked to', async () => {
    const pages = numbers(6, 3);
    const list = new PagedList(pages);
    list.need(1);
    await settled(list);
    pages.mockRejectedValueOnce(new Error('gone'));
    list.need(6);
    await settled(list);
    expect(list.getState()).toMatchObject({
      items: [1, 2, 3],
      error: new Error('gone'),
    });
    list.need(6);
    expect(pages).toHaveBeenCalledTimes(2);

    list.retry();
    await settled(list);
    expect(list.getState().items).toEqual([1, 2, 3, 4, 5, 6]);
    expect(list.getState().error).toBeUndefined();
  });

  it('says how far there is to go, so that a page can be as large', async () => {
    const fetchPage = numbers(10, 3);
    const list = new PagedList(fetchPage);
    list.need(1);
    await settled(list);
    list.need(8);
    await settled(list);
    expect(fetchPage.mock.calls.map(([, , missing]) => missing)).toEqual([
      1, 5, 2,
    ]);
  });

  it('takes nothing from a request that was given up, and can start again', async () => {
    const list = new PagedList(numbers(2, 2));
    list.need(2);
    list.stop();
    list.need(2);
    await settled(list);
    expect(list.getState().items).toEqual([1, 2]);
  });
});
