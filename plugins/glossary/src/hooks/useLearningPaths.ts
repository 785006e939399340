import { useApi } from '@backstage/core-plugin-api';
import type { LearningPath } from '@crosswalk/backstage-plugin-glossary-common';
import { glossaryApiRef } from '../api';
import { Loaded, useLoad } from './useLoad';

/** There are as many as roles; one page holds them. */
export function useLearningPaths(): Loaded<LearningPath[]> {
  const api = useApi(glossaryApiRef);
  return useLoad('learning-paths', async signal => {
    const page = await api.listLearningPaths({ signal });
    return page.items;
  });
}
