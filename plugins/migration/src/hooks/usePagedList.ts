import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PagedList, PagedState } from '../lib/PagedList';

export interface PagedView<T> extends PagedState<T> {
  /** The items are those of the list before; the answer for this one is on its way. */
  isStale: boolean;
}

/** The state of a list, which begins to load. Until it has an answer, that of the list before stays in sight. */
export function usePagedList<T>(list: PagedList<T>): PagedView<T> {
  const state = useSyncExternalStore(list.subscribe, list.getState);
  const answered = useRef<PagedState<T>>();

  useEffect(() => {
    list.need(1);
    return () => list.stop();
  }, [list]);

  useEffect(() => {
    if (state.totalItems !== undefined) {
      answered.current = state;
    }
  }, [state]);

  return state.totalItems === undefined && answered.current && !state.error
    ? { ...answered.current, isLoading: true, isStale: true }
    : { ...state, isStale: false };
}
