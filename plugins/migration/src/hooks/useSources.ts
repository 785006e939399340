import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../api';

/** Where the data of an estate comes from. */
export function useSources(estateId: string) {
  const api = useApi(migrationApiRef);
  return useAsyncRetry(() => api.listSources(estateId), [api, estateId]);
}
