import { useApi } from '@backstage/core-plugin-api';
import {
  learningRoles,
  type LearningPath,
} from '@crosswalk/backstage-plugin-glossary-common';
import { glossaryApiRef } from '../api';
import { Loaded, useLoad } from './useLoad';

/** In the order of the roles; there are as many as roles, so one page holds them. */
export function useLearningPaths(): Loaded<LearningPath[]> {
  const api = useApi(glossaryApiRef);
  return useLoad('learning-paths', async signal => {
    const page = await api.listLearningPaths({ signal });
    const order = ({ role }: LearningPath) => learningRoles.indexOf(role);
    return [...page.items].sort((a, b) => order(a) - order(b));
  });
}
