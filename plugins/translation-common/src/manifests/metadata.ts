import { KubernetesObject, TranslatorId } from './types';

/**
 * Metadata that lets one find again what was translated, and from what: `kubectl get … -l crosswalk.dev/translator` lists
 * the objects, the annotation keeps the name that the thing had in vSphere.
 */
export function metadata(
  translator: TranslatorId,
  name: string,
  source: string,
  namespace?: string,
): KubernetesObject['metadata'] {
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    labels: { 'crosswalk.dev/translator': translator },
    annotations: { 'crosswalk.dev/source-name': source },
  };
}
