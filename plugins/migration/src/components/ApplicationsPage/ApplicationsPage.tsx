import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
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
      {estate => <Applications key={estate.id} estateId={estate.id} />}
    </EstateGate>
  );
}

function Applications(props: { estateId: string }) {
  const { estateId } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const importsLink = useRouteRef(importsRouteRef);
  const { value: editor, error, loading, retry } = useApplications(estateId);

  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!editor || loading) {
    return <ApplicationsSkeleton />;
  }
  if (editor.getState().applications.length === 0) {
    return (
      <EmptyState
        title={t('applications.empty.title')}
        body={t('applications.empty.body')}
        action={
          <ButtonLink variant="primary" href={importsLink()}>
            {t('applications.empty.action')}
          </ButtonLink>
        }
      />
    );
  }
  return <Triage estateId={estateId} editor={editor} />;
}
