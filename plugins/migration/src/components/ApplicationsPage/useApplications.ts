import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { readAllPages } from '../../lib/readAllPages';
import { ApplicationEditor } from './ApplicationEditor';

/** As many as the backend answers at once. */
const PAGE_SIZE = 500;

/** All applications of an estate, read page by page, in an editor. */
export function useApplications(estateId: string) {
  const api = useApi(migrationApiRef);
  return useAsyncRetry(async () => {
    const readAll = () =>
      readAllPages(cursor =>
        api.listApplications(estateId, { limit: PAGE_SIZE, cursor }),
      );
    return new ApplicationEditor(await readAll(), {
      update: (id, version, patch) => api.updateApplication(id, version, patch),
      reload: async id => (await readAll()).find(each => each.id === id),
    });
  }, [api, estateId]);
}
