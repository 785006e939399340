import { useApi } from '@backstage/core-plugin-api';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef, type MigrationApi } from '../../api';
import { ApplicationEditor } from './ApplicationEditor';

/** As many as the backend answers at once. */
const PAGE_SIZE = 500;

/** All applications of an estate, read page by page, in an editor. */
export function useApplications(estateId: string) {
  const api = useApi(migrationApiRef);
  return useAsyncRetry(async () => {
    const applications = await readAll(api, estateId);
    return new ApplicationEditor(applications, {
      update: (id, version, patch) => api.updateApplication(id, version, patch),
      reload: async id =>
        (await readAll(api, estateId)).find(each => each.id === id),
    });
  }, [api, estateId]);
}

async function readAll(
  api: MigrationApi,
  estateId: string,
): Promise<Application[]> {
  const applications: Application[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listApplications(estateId, {
      limit: PAGE_SIZE,
      cursor,
    });
    applications.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return applications;
}
