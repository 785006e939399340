import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';

/** Links the page of an entity; words stay words when there is no entity to link. */
export function EntityLink(props: { entityRef?: string; children: ReactNode }) {
  const { entityRef, children } = props;
  return entityRef ? (
    <KnownEntityLink entityRef={entityRef}>{children}</KnownEntityLink>
  ) : (
    <>{children}</>
  );
}

function KnownEntityLink(props: { entityRef: string; children: ReactNode }) {
  const { entityRef, children } = props;
  const entityLink = useRouteRef(entityRouteRef);
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'component',
    defaultNamespace: DEFAULT_NAMESPACE,
  });
  return (
    <Link
      href={entityLink({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace: namespace.toLocaleLowerCase('en-US'),
        name,
      })}
    >
      {children}
    </Link>
  );
}

/** The ref of a wave's entity. */
export const waveRef = (entityName: string) =>
  `migrationwave:${DEFAULT_NAMESPACE}/${entityName}`;
