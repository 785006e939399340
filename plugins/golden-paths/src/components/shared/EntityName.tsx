import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { isEntityRef } from '../../lib/entityRef';

/** Links an entity by its name; what is no entity ref, such as the name of a service, stands as it is. */
export function EntityName(props: { entityRef: string; defaultKind?: string }) {
  const { entityRef, defaultKind } = props;
  return isEntityRef(entityRef, defaultKind) ? (
    <EntityRefLink entityRef={entityRef} defaultKind={defaultKind} hideIcon />
  ) : (
    <>{entityRef}</>
  );
}
