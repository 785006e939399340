import {
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';

/** How Backstage names callers that are no users: tokens of `backend.auth.externalAccess`, and plugins. */
const serviceKinds = new Set(['external', 'plugin']);

/** Whether a text names something that can be in the catalog, as opposed to a service or to free text. */
export function isEntityRef(text: string, defaultKind?: string): boolean {
  try {
    const { kind, namespace, name } = parseEntityRef(text, { defaultKind });
    return (
      !serviceKinds.has(kind) &&
      KubernetesValidatorFunctions.isValidKind(kind) &&
      KubernetesValidatorFunctions.isValidNamespace(namespace) &&
      KubernetesValidatorFunctions.isValidObjectName(name)
    );
  } catch {
    return false;
  }
}
