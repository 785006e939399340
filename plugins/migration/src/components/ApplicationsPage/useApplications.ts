import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { migrationApiRef, type MigrationApi } from '../../api';
import { ApplicationEditor } from './editor/ApplicationEditor';
import type { ApplicationSource } from './editor/types';

/** As many as the backend answers at once. */
const PAGE_SIZE = 500;

/** Changes that are looked through for the one to undo. */
const RECENT = 50;

export interface ApplicationsView {
  /** Undefined until the first page is there; the others come into it. */
  editor?: ApplicationEditor;
  /** Of the whole list. */
  total?: number;
  isReading: boolean;
  error?: Error;
  /** Reads on from where it failed. */
  retry: () => void;
}

interface Progress {
  editor?: ApplicationEditor;
  total?: number;
  cursor?: string;
  isDone: boolean;
  error?: Error;
}

const sourceOf = (api: MigrationApi, estateId: string): ApplicationSource => ({
  update: (id, version, patch) => api.updateApplication(id, version, patch),
  bulk: changes => api.updateApplications(estateId, changes),
  merge: (id, version, from) => api.mergeApplications(id, version, from),
  split: (id, version, part) => api.splitApplication(id, version, part),
  undo: operationId => api.undoOperation(estateId, operationId),
  reload: id => api.getApplication(id),
  changeOf: async (id, version) => {
    const { items } = await api.listApplicationHistory(id, { limit: RECENT });
    return items.find(change => change.version === version);
  },
});

/** All applications of an estate in an editor; read page after page, and usable from the first on. */
export function useApplications(estateId: string): ApplicationsView {
  const api = useApi(migrationApiRef);
  const [progress, setProgress] = useState<Progress>({ isDone: false });
  const { editor, cursor, isDone, error } = progress;

  useEffect(() => {
    if (isDone || error) {
      return undefined;
    }
    const abort = new AbortController();
    const { signal } = abort;
    api.listApplications(estateId, { limit: PAGE_SIZE, cursor, signal }).then(
      page => {
        if (signal.aborted) {
          return;
        }
        editor?.add(page.items);
        setProgress({
          editor:
            editor ??
            new ApplicationEditor(page.items, sourceOf(api, estateId)),
          total: page.totalItems,
          cursor: page.pageInfo.nextCursor,
          isDone: page.pageInfo.nextCursor === undefined,
        });
      },
      cause => {
        if (!signal.aborted) {
          setProgress(before => ({ ...before, error: cause as Error }));
        }
      },
    );
    return () => abort.abort();
  }, [api, estateId, editor, cursor, isDone, error]);

  const retry = useCallback(
    () => setProgress(before => ({ ...before, error: undefined })),
    [],
  );
  return {
    editor,
    total: progress.total,
    isReading: !isDone && !error,
    error,
    retry,
  };
}
