import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useState } from 'react';
import { goldenPathsApiRef } from '../api';

export type DecisionKind = 'merge' | 'close';

export interface DecisionFailure {
  kind: DecisionKind;
  error: Error;
}

/**
 * Merges or closes a change. Whatever comes of it, the change is read again afterwards: also a failure may mean that
 * somebody else has decided in the meantime.
 */
export function useDecision(changeId: string, onSettled: () => void) {
  const api = useApi(goldenPathsApiRef);
  const [pending, setPending] = useState<DecisionKind>();
  const [done, setDone] = useState<DecisionKind>();
  const [failure, setFailure] = useState<DecisionFailure>();

  const decide = useCallback(
    async (kind: DecisionKind) => {
      setPending(kind);
      setFailure(undefined);
      try {
        await (kind === 'merge'
          ? api.mergeChange(changeId)
          : api.closeChange(changeId));
        setDone(kind);
      } catch (error) {
        setFailure({ kind, error: error as Error });
      } finally {
        setPending(undefined);
        onSettled();
      }
    },
    [api, changeId, onSettled],
  );

  return {
    pending,
    done,
    failure,
    merge: useCallback(() => decide('merge'), [decide]),
    close: useCallback(() => decide('close'), [decide]),
  };
}
