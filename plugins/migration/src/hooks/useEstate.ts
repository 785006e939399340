import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../api';

/** Portals have a handful of estates; one page holds them. */
const LIMIT = 200;

export interface EstateChoice {
  /** Undefined until they are read. */
  estates?: Estate[];
  estate?: Estate;
  error?: Error;
  retry: () => void;
  select: (id: string) => void;
}

/** The estate that the address names (`?estate=`), else the one chosen last, else the first; with all to choose from. */
export function useEstate(): EstateChoice {
  const api = useApi(migrationApiRef);
  const storage = useApi(storageApiRef).forBucket('migration');
  const [params, setParams] = useSearchParams();
  const { value, error, retry } = useAsyncRetry(
    () => api.listEstates({ limit: LIMIT }),
    [api],
  );
  const find = (id: unknown) => value?.items.find(each => each.id === id);
  return {
    estates: value?.items,
    estate:
      find(params.get('estate')) ??
      find(storage.snapshot('estate').value) ??
      value?.items[0],
    error,
    retry,
    select: id => {
      storage.set('estate', id);
      // Filters and selections speak of the estate before.
      setParams({ estate: id });
    },
  };
}
