import { parseEntityRef } from '@backstage/catalog-model';

/** `team-orders` of `group:default/team-orders`; what is no entity ref stays as it is. */
export function ownerName(ref: string): string {
  try {
    return parseEntityRef(ref, { defaultKind: 'group' }).name;
  } catch {
    return ref;
  }
}

/** Whether a text is a ref with kind, namespace and name: the backend takes no short forms, which mean something else in another place. */
export function isWholeRef(text: string): boolean {
  return /^[a-z][\w.-]*:[\w.-]+\/[\w.-]+$/i.test(text);
}
