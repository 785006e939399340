import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { RiAppsLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EmptyState } from '../shared';
import { useVmFilters } from './useVmFilters';
import { VmPanel } from './VmPanel';

/** For those who may not see the whole estate: the VM that a link of their application leads to, or the way there. */
export function OwnVirtualMachine(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const applicationsLink = useRouteRef(applicationsRouteRef);
  const { change } = useVmFilters();
  const [params] = useSearchParams();
  const chosenKey = params.get('vm');
  if (chosenKey) {
    return (
      <VmPanel
        estateId={estate.id}
        vmKey={chosenKey}
        onClose={() => change({ vm: undefined })}
      />
    );
  }
  return (
    <EmptyState
      icon={<RiAppsLine />}
      title={t('estate.own.title')}
      body={t('estate.own.body')}
      action={
        <ButtonLink href={applicationsLink()} variant="primary">
          {t('estate.own.action')}
        </ButtonLink>
      }
    />
  );
}
