import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { RiServerLine } from '@remixicon/react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import { isForbidden } from '../../lib/errors';
import { importsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EmptyState, ErrorNotice, EstateGate } from '../shared';
import { EstatePictures } from './EstatePictures';
import { EstateTotals } from './EstateTotals';
import { Inventory } from './Inventory';
import { OwnVirtualMachine } from './OwnVirtualMachine';
import { PicturesSkeleton } from './PicturesSkeleton';

/** What is there: figures, pictures that filter, and every VM. */
export function EstatePage() {
  return (
    <EstateGate>
      {estate => <EstateView key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

function EstateView(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('estate.title'), estate.name);
  const api = useApi(migrationApiRef);
  const importsLink = useRouteRef(importsRouteRef);
  const {
    value: summary,
    error,
    retry,
  } = useAsyncRetry(() => api.getEstateSummary(estate.id), [api, estate.id]);

  if (error && isForbidden(error)) {
    return <OwnVirtualMachine estate={estate} />;
  }
  if (summary?.virtualMachines === 0) {
    return (
      <EmptyState
        icon={<RiServerLine />}
        title={t('estate.empty.title')}
        body={t('estate.empty.body')}
        action={
          <ButtonLink
            variant="primary"
            href={`${importsLink()}?${new URLSearchParams({
              estate: estate.id,
            })}`}
          >
            {t('estate.empty.action')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!summary && !error && <PicturesSkeleton />}
      {summary && (
        <>
          <EstateTotals summary={summary} />
          <EstatePictures summary={summary} />
        </>
      )}
      <Inventory estate={estate} total={summary?.virtualMachines} />
    </>
  );
}
