import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { useCallback, useEffect, useState } from 'react';
import { migrationApiRef } from '../api';
import { isSettled } from '../lib/importReport';

/** Often enough for a bar that moves, seldom enough for a slow link. */
const POLL_MS = 700;
/** A backend that restarts needs a while. */
const POLL_AFTER_ERROR_MS = 2500;

/** The backend answered, and would answer the same again. */
const isFinal = (error: unknown) =>
  error instanceof ResponseError &&
  error.statusCode >= 400 &&
  error.statusCode < 500;

export interface ImportView {
  value?: EstateImport;
  error?: Error;
  /** The last look failed; what is shown is from before, and the next look is on its way. */
  isConnectionLost: boolean;
  reload: () => void;
}

/** One import, looked at again until it has settled; also when the backend is away for a while. */
export function useImport(
  estateId: string,
  importId: string | undefined,
): ImportView {
  const api = useApi(migrationApiRef);
  const [value, setValue] = useState<EstateImport>();
  const [error, setError] = useState<Error>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    setError(undefined);
    if (!importId) return undefined;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const next = await api.getImport(estateId, importId, {
          signal: abort.signal,
        });
        if (abort.signal.aborted) return;
        setValue(next);
        setError(undefined);
        if (!isSettled(next.status)) timer = setTimeout(look, POLL_MS);
      } catch (cause) {
        if (abort.signal.aborted) return;
        setError(cause as Error);
        if (!isFinal(cause)) timer = setTimeout(look, POLL_AFTER_ERROR_MS);
      }
    };
    look();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [api, estateId, importId, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  const current = value?.id === importId ? value : undefined;
  return {
    value: current,
    error: current && !isFinal(error) ? undefined : error,
    isConnectionLost: Boolean(current && error && !isFinal(error)),
    reload,
  };
}
