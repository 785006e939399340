import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readDependencyFilters } from '../../lib/dependencyFilters';
import { readDependencySort } from '../../lib/dependencySort';
import { withParameters } from '../../lib/vmQuery';

/** What the address asks to see, and a way to change it. */
export function useDependencyFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readDependencyFilters(params), [params]);
  const sort = useMemo(() => readDependencySort(params), [params]);
  const change = (
    changes: Record<string, string | undefined>,
    options?: { replace?: boolean },
  ) => setParams(previous => withParameters(previous, changes), options);
  return {
    filters,
    sort,
    change,
    /** Another one is a step on the same way, which “back” leaves as a whole. */
    choose: (id: string | undefined) =>
      change(
        // Nothing is around nobody.
        id === undefined
          ? { application: undefined, depth: undefined }
          : { application: id },
        { replace: filters.applicationId !== undefined && id !== undefined },
      ),
    /** The address with an application chosen, for a link. */
    searchFor: (id: string) =>
      `?${withParameters(params, { application: id })}`,
  };
}
