import { useApi } from '@backstage/core-plugin-api';
import type {
  Application,
  Page,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { useCallback, useEffect, useState } from 'react';
import { migrationApiRef } from '../../api';

/** As many as the backend answers at once; nearly every application is smaller. */
const AT_MOST = 500;

export interface MembersView {
  page?: Page<VirtualMachineRow>;
  error?: Error;
  retry: () => void;
}

/**
 * The VMs of an application.
 *
 * @param isWanted - whether they are to be asked for yet
 */
export function useMembers(
  estateId: string,
  application: Application,
  isWanted: boolean,
): MembersView {
  const api = useApi(migrationApiRef);
  const [page, setPage] = useState<Page<VirtualMachineRow>>();
  const [error, setError] = useState<Error>();
  const [attempt, setAttempt] = useState(0);
  const { id } = application;
  // Members change with a merge, a split and an undo.
  const memberKeys = application.virtualMachineKeys.join(' ');

  useEffect(() => {
    if (!isWanted) {
      return undefined;
    }
    const abort = new AbortController();
    const { signal } = abort;
    setError(undefined);
    api
      .listVirtualMachines(estateId, {
        applicationId: id,
        limit: AT_MOST,
        signal,
      })
      .then(
        answer => !signal.aborted && setPage(answer),
        cause => !signal.aborted && setError(cause as Error),
      );
    return () => abort.abort();
  }, [api, estateId, id, memberKeys, isWanted, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { page, error, retry };
}
