import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { isNotFound } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, SidePanel } from '../shared';
import { VmDetails } from './VmDetails';
import styles from './VmPanel.module.css';

/** One VM beside the list, by its key alone, so that a link to it works whatever the list shows. */
export function VmPanel(props: {
  estateId: string;
  vmKey: string;
  onClose: () => void;
}) {
  const { estateId, vmKey, onClose } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getVirtualMachine(estateId, vmKey),
    [api, estateId, vmKey],
  );
  const vm = value?.key === vmKey ? value : undefined;

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
    return <VmDetails estateId={estateId} vm={vm} />;
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
