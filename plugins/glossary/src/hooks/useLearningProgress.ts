import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import type {
  LearningPath,
  LearningStep,
} from '@crosswalk/backstage-plugin-glossary-common';
import { useMemo, useRef, useState } from 'react';
import {
  DoneStep,
  markDone,
  markUndone,
  readDone,
  Standing,
  standing,
} from '../lib/learningProgress';
import { useStored } from './useStored';

/** Of the path that was worked on last. */
export const latestPathKey = 'learning.latest';

/**
 * How far the person is on a path. It is kept in the portal's storage, so it follows the person where that is kept by
 * the backend. What was just ticked shows at once, and is taken back with an error when it cannot be kept.
 */
export function useLearningProgress(path: LearningPath): Standing & {
  /** False until what is stored is known; nothing can be marked before, for it would be overwritten. */
  isKnown: boolean;
  error?: Error;
  mark(step: LearningStep, isDone: boolean): void;
  clear(): void;
  /** Takes {@link clear} back; absent when there is nothing to take back. */
  undoClear?: () => void;
} {
  const bucket = useApi(storageApiRef).forBucket('glossary');
  const key = `learning.${path.id}`;
  const stored = useStored(key);
  const [unsaved, setUnsaved] = useState<DoneStep[]>();
  const [cleared, setCleared] = useState<DoneStep[]>();
  const [error, setError] = useState<Error>();
  const done = useMemo(
    () => unsaved ?? readDone(stored.value),
    [unsaved, stored.value],
  );

  // One after the other, or an older state could be written last.
  const lastSave = useRef(Promise.resolve());

  const keep = async (next: DoneStep[]) => {
    try {
      await bucket.set(key, next);
      await bucket.set(latestPathKey, path.id);
      setError(undefined);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      // Whoever ticked another step meanwhile is ahead of this one.
      setUnsaved(current => (current === next ? undefined : current));
    }
  };

  const save = (next: DoneStep[]) => {
    setUnsaved(next);
    setError(undefined);
    lastSave.current = lastSave.current.then(() => keep(next));
  };

  return {
    ...standing(path, done),
    isKnown: stored.isKnown,
    error,
    mark: (step, isDone) => {
      setCleared(undefined);
      save((isDone ? markDone : markUndone)(path, done, step));
    },
    clear: () => {
      setCleared(done);
      save([]);
    },
    undoClear:
      cleared &&
      (() => {
        setCleared(undefined);
        save(cleared);
      }),
  };
}
