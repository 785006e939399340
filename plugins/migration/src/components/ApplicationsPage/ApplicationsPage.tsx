import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import {
  migrationEstateImportPermission,
  type Estate,
} from '@crosswalk/backstage-plugin-migration-common';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import { importsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EmptyState, ErrorNotice, EstateGate } from '../shared';
import { ApplicationsSkeleton } from './ApplicationsSkeleton';
import { Triage } from './Triage';
import { useApplications } from './useApplications';

/** The applications of an estate, looked through and decided one after the other. */
export function ApplicationsPage() {
  return (
    <EstateGate>
      {estate => <Applications key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

function Applications(props: { estate: Estate }) {
  const { id: estateId, name } = props.estate;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('applications.title'), name);
  const view = useApplications(estateId);
  const { editor, error, retry } = view;

  if (!editor) {
    return error ? (
      <ErrorNotice error={error} onRetry={retry} />
    ) : (
      <ApplicationsSkeleton />
    );
  }
  return view.total === 0 ? (
    <NoApplications />
  ) : (
    <Triage estateId={estateId} view={{ ...view, editor }} />
  );
}

/** An estate without applications needs an import; who may not import sees none because none is theirs. */
function NoApplications() {
  const { t } = useTranslationRef(migrationTranslationRef);
  const importsLink = useRouteRef(importsRouteRef);
  const { allowed, loading } = usePermission({
    permission: migrationEstateImportPermission,
  });
  if (loading) {
    return <ApplicationsSkeleton />;
  }
  return allowed ? (
    <EmptyState
      title={t('applications.empty.title')}
      body={t('applications.empty.body')}
      action={
        <ButtonLink variant="primary" href={importsLink()}>
          {t('applications.empty.action')}
        </ButtonLink>
      }
    />
  ) : (
    <EmptyState
      title={t('applications.none.title')}
      body={t('applications.none.body')}
    />
  );
}
