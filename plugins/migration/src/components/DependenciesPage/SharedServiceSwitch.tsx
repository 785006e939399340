import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { DependencyNode } from '@crosswalk/backstage-plugin-migration-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './ApplicationPanel.module.css';

/** Whether an application serves everybody, and so ties no waves together. */
export function SharedServiceSwitch(props: {
  node: DependencyNode;
  neighbours: number;
  mayChange: boolean;
  onChanged: () => void;
}) {
  const { node, neighbours, mayChange, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const [{ loading, error }, save] = useAsyncFn(async () => {
    // As it is now: what is drawn may be older than what somebody has saved since.
    const { version } = await api.getApplication(node.id);
    await api.updateApplication(node.id, version, {
      sharedService: !node.sharedService,
    });
    onChanged();
  }, [api, node, onChanged]);
  const sentence = () => {
    if (node.sharedService) {
      return t('dependencies.panel.shared');
    }
    return node.hub
      ? t('dependencies.panel.hub', { amount: formatCount(neighbours) })
      : undefined;
  };

  return (
    <>
      {sentence() && <p className={styles.sentence}>{sentence()}</p>}
      {error && (
        <ErrorNotice
          error={error}
          title={t('dependencies.panel.failed.shared')}
          onRetry={save}
        />
      )}
      {mayChange && (
        <Button
          size="small"
          variant={node.hub ? 'primary' : 'secondary'}
          className={styles.action}
          isPending={loading}
          onPress={save}
        >
          {node.sharedService
            ? t('dependencies.panel.unmarkShared')
            : t('dependencies.panel.markShared')}
        </Button>
      )}
    </>
  );
}
