import { useApi } from '@backstage/core-plugin-api';
import type {
  Plan,
  PublishResult,
} from '@crosswalk/backstage-plugin-migration-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';

export interface Publication {
  isPublishing: boolean;
  /** Of the last press, once it is through. */
  result?: PublishResult;
  error?: Error;
  publish: () => void;
}

/** Makes a plan the one that everybody sees. Publishing another revision takes it back, so nobody is asked twice. */
export function usePublish(plan: Plan, onPublished: () => void): Publication {
  const api = useApi(migrationApiRef);
  const [{ loading, value, error }, publish] = useAsyncFn(async () => {
    const result = await api.publishPlan(plan.id);
    onPublished();
    return result;
  }, [api, plan.id, onPublished]);
  return {
    isPublishing: loading,
    result: loading ? undefined : value,
    error: loading ? undefined : error,
    publish,
  };
}
