import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { BrowseFilters, readFilters, writeFilters } from '../lib/filters';

/** The filters of the address, and how to change them without a new entry in the history. */
export function useBrowseFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);

  const setFilters = useCallback(
    (change: Partial<BrowseFilters>) =>
      setParams(previous => writeFilters(previous, change), { replace: true }),
    [setParams],
  );

  /** The relative address that the change leads to, for real links. */
  const hrefFor = useCallback(
    (change: Partial<BrowseFilters>) => `?${writeFilters(params, change)}`,
    [params],
  );

  return { filters, setFilters, hrefFor };
}
