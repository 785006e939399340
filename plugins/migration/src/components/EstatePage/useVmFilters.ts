import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readFilters, withParameters } from '../../lib/vmQuery';

/** The filters that the address asks for, and a way to change them. */
export function useVmFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  return {
    filters,
    /** A step that “back” undoes; not so while somebody types. */
    change: (
      changes: Record<string, string | undefined>,
      options?: { replace?: boolean },
    ) => setParams(previous => withParameters(previous, changes), options),
    /** The address with some of its parameters changed, for a link. */
    searchWith: (changes: Record<string, string | undefined>) =>
      `?${withParameters(params, changes)}`,
  };
}
