import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** Links an entity by its name; what is no entity ref, such as the name of a service, stands as it is. */
export function EntityName(props: { entityRef: string; defaultKind?: string }) {
  const { entityRef, defaultKind } = props;
  let isRef = true;
  try {
    parseEntityRef(entityRef, { defaultKind });
  } catch {
    isRef = false;
  }
  return isRef ? (
    <EntityRefLink entityRef={entityRef} defaultKind={defaultKind} hideIcon />
  ) : (
    <>{entityRef}</>
  );
}
