import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import type { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { isNotFound } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, SidePanel } from '../shared';
import { VmDetails, type VmTab } from './VmDetails';
import styles from './VmPanel.module.css';

/** One VM beside the list, by its key alone, so that a link to it works whatever the list shows. */
export function VmPanel(props: {
  estateId: string;
  vmKey: string;
  /** Of the estate, for their names; none where one may not see them. */
  sources?: EstateSource[];
  onClose: () => void;
}) {
  const { estateId, vmKey, sources = [], onClose } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  // Kept from one VM to the next, for whoever walks through the list with one question.
  const [tab, setTab] = useState<VmTab>('readiness');
  const { value, error, retry } = useAsyncRetry(async () => {
    const vm = await api.getVirtualMachine(estateId, vmKey);
    // Only adds to what is shown, so that a VM is shown also to those who may not see its application.
    const application = vm.applicationId
      ? await api.getApplication(vm.applicationId).catch(() => undefined)
      : undefined;
    return { vm, application };
  }, [api, estateId, vmKey]);
  const vm = value?.vm.key === vmKey ? value.vm : undefined;

  const body = () => {
    if (error) {
      return isNotFound(error) ? (
        <p className={styles.sentence}>{t('estate.panel.gone')}</p>
      ) : (
        <ErrorNotice error={error} onRetry={retry} />
      );
    }
    if (!vm) {
      return (
        <>
          <VisuallyHidden role="status">
            {t('estate.panel.loading')}
          </VisuallyHidden>
          <Skeleton width="50%" height={32} />
          <Skeleton width="100%" height={200} />
        </>
      );
    }
    return (
      <VmDetails
        key={vm.key}
        estateId={estateId}
        vm={vm}
        application={value?.application}
        sources={sources}
        tab={tab}
        onTab={setTab}
        onChanged={retry}
      />
    );
  };

  return (
    <SidePanel
      subject={vmKey}
      title={vm ? vm.name : <Text color="secondary">…</Text>}
      onClose={onClose}
    >
      {body()}
    </SidePanel>
  );
}
