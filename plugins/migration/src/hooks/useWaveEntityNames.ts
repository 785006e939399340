import { useApi } from '@backstage/core-plugin-api';
import type { Plan } from '@crosswalk/backstage-plugin-migration-common';
import useAsync from 'react-use/esm/useAsync';
import { migrationApiRef, type MigrationApi } from '../api';
import { readAllPages } from '../lib/readAllPages';

const PAGE_SIZE = 200;
const none: ReadonlyMap<string, string> = new Map();

/** Names of the catalog entities of a plan's waves, by wave id; none before it is published, or while they are read. */
export function useWaveEntityNames(
  plan: Pick<Plan, 'id' | 'status'> | undefined,
): ReadonlyMap<string, string> {
  const api = useApi(migrationApiRef);
  const { value = none } = useAsync(
    async () =>
      plan?.status === 'published' ? await readNames(api, plan.id) : none,
    [api, plan?.id, plan?.status],
  );
  return value;
}

async function readNames(api: MigrationApi, planId: string) {
  const waves = await readAllPages(cursor =>
    api.listPublishedWaves({ limit: PAGE_SIZE, cursor }),
  );
  return new Map(
    waves
      .filter(wave => wave.planId === planId)
      .map(wave => [wave.id, wave.entityName]),
  );
}
