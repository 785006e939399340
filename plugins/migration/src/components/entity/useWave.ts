import { useApi } from '@backstage/core-plugin-api';
import type { PublishedWave } from '@crosswalk/backstage-plugin-migration-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { neighbourWaveNames, waveSentences } from '../../lib/waveSentence';

/** A wave with those of its neighbours that a page names. */
export interface WaveWithOthers {
  wave: PublishedWave;
  others: PublishedWave[];
}

/** A published wave by the name of its entity. */
export function useWave(entityName: string) {
  const api = useApi(migrationApiRef);
  return useAsyncRetry(() => api.getWave(entityName), [api, entityName]);
}

/**
 * A published wave and the waves at the other end of its cuts; with `entityRef`, of the cuts of that entity only. A
 * neighbour that cannot be read is left out: what is known of the wave itself is not lost with it.
 */
export function useWaveWithOthers(entityName: string, entityRef?: string) {
  const api = useApi(migrationApiRef);
  return useAsyncRetry(async (): Promise<WaveWithOthers> => {
    const wave = await api.getWave(entityName);
    const applicationIds =
      entityRef === undefined
        ? undefined
        : waveSentences(wave, entityRef).map(each => each.applicationId);
    const answers = await Promise.allSettled(
      neighbourWaveNames(wave, applicationIds).map(name => api.getWave(name)),
    );
    return {
      wave,
      others: answers.flatMap(answer =>
        answer.status === 'fulfilled' ? [answer.value] : [],
      ),
    };
  }, [api, entityName, entityRef]);
}
