import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Skeleton, VisuallyHidden } from '@backstage/ui';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { RiNodeTree } from '@remixicon/react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import { importsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EmptyState, ErrorNotice, EstateGate } from '../shared';
import { DependencyExplorer } from './DependencyExplorer';
import styles from './DependenciesPage.module.css';

/** Who needs whom among the applications: what turns in circles, what serves everybody, and what nobody has said yet. */
export function DependenciesPage() {
  return (
    <EstateGate>
      {estate => <DependenciesView key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

function DependenciesView(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('dependencies.title'), estate.name);
  const api = useApi(migrationApiRef);
  const importsLink = useRouteRef(importsRouteRef);
  const {
    value: graph,
    error,
    retry,
  } = useAsyncRetry(() => api.getDependencyGraph(estate.id), [api, estate.id]);

  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!graph) {
    return (
      <div className={styles.page} aria-busy="true">
        <VisuallyHidden role="status">
          {t('dependencies.loading')}
        </VisuallyHidden>
        <Skeleton width="100%" height={64} />
        <Skeleton width="100%" height={40} />
        <Skeleton width="100%" height={480} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      {graph.edges.length === 0 && (
        <EmptyState
          icon={<RiNodeTree />}
          title={t('dependencies.empty.title')}
          body={t('dependencies.empty.body')}
          action={
            <ButtonLink
              variant="primary"
              href={`${importsLink()}?${new URLSearchParams({
                estate: estate.id,
              })}`}
            >
              {t('dependencies.empty.action')}
            </ButtonLink>
          }
        />
      )}
      <DependencyExplorer estate={estate} graph={graph} onChanged={retry} />
    </div>
  );
}
