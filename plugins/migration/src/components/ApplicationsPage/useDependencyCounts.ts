import { useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { migrationApiRef } from '../../api';

/**
 * With how many others each application is known to talk; undefined where it cannot be read, as for who sees their own
 * applications only. Read once, when the list is there.
 */
export function useDependencyCounts(
  estateId: string,
  isListRead: boolean,
): ReadonlyMap<string, number> | undefined {
  const api = useApi(migrationApiRef);
  const { value } = useAsync(async () => {
    if (!isListRead) {
      return undefined;
    }
    const { nodes, edges } = await api.getDependencyGraph(estateId);
    const neighbours = new Map<string, Set<string>>(
      nodes.map(({ id }) => [id, new Set()]),
    );
    for (const { sourceId, targetId } of edges) {
      neighbours.get(sourceId)?.add(targetId);
      neighbours.get(targetId)?.add(sourceId);
    }
    return new Map([...neighbours].map(([id, others]) => [id, others.size]));
  }, [api, estateId, isListRead]);
  return value;
}
