import {
  storageApiRef,
  useApi,
  type StorageApi,
} from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

/** What can be kept: JSON. */
type Stored = Parameters<StorageApi['set']>[1];

/**
 * A setting of the person's own, kept where the portal keeps them; undefined where nothing was set. What is stored may
 * be older than the page, so that whoever reads it has to check it.
 */
export function useRemembered(
  key: string,
): [Stored | undefined, (value: Stored | undefined) => void] {
  const api = useApi(storageApiRef);
  const storage = useMemo(() => api.forBucket('migration'), [api]);
  const changes = useMemo(() => storage.observe$<Stored>(key), [storage, key]);
  const { value } = useObservable(changes, storage.snapshot<Stored>(key));
  return [
    value,
    next => {
      if (next === undefined) {
        storage.remove(key);
      } else {
        storage.set(key, next);
      }
    },
  ];
}
