import { useApi } from '@backstage/core-plugin-api';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { useCallback, useEffect, useState } from 'react';
import { migrationApiRef } from '../api';
import { isSettled } from '../lib/importReport';

/** Often enough for a bar that moves, seldom enough for a slow link. */
const pollMs = 700;

/** One import, looked at again until it has settled. */
export function useImport(estateId: string, importId: string | undefined) {
  const api = useApi(migrationApiRef);
  const [value, setValue] = useState<EstateImport>();
  const [error, setError] = useState<Error>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    setValue(undefined);
    setError(undefined);
    if (!importId) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cancelled = false;
    const look = async () => {
      try {
        const next = await api.getImport(estateId, importId);
        if (cancelled) return;
        setValue(next);
        setError(undefined);
        if (!isSettled(next.status)) timer = setTimeout(look, pollMs);
      } catch (cause) {
        if (!cancelled) setError(cause as Error);
      }
    };
    look();
    return () => {
      cancelled = true;
      clearTimeout(timer);
    };
  }, [api, estateId, importId, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  return { value, error, reload };
}
