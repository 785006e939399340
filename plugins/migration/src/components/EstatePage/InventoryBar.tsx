import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { RiDownloadLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './Inventory.module.css';
import { TextFilter } from './TextFilter';
import { useExportVms } from './useExportVms';
import { useVmFilters } from './useVmFilters';

/** Words to filter by, how many VMs fit, and the way to take them along. */
export function InventoryBar(props: {
  estate: Estate;
  shown?: number;
  total?: number;
  /** Further tools. */
  children?: ReactNode;
}) {
  const { estate, shown, total, children } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters } = useVmFilters();
  const { exportVms, isExporting, error } = useExportVms(estate);

  const countText = () => {
    if (shown === undefined) {
      return '';
    }
    return total === undefined || total === shown
      ? t('estate.count.all', { count: shown, amount: formatCount(shown) })
      : t('estate.count.some', {
          amount: formatCount(shown),
          total: formatCount(total),
        });
  };

  return (
    <>
      <div className={styles.bar}>
        <TextFilter />
        <span role="status" className={styles.count}>
          {countText()}
        </span>
        {children}
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={isExporting}
          isDisabled={!shown}
          onPress={() => exportVms(filters)}
        >
          {t('estate.export.action')}
        </Button>
      </div>
      {error && (
        <ErrorNotice error={error} onRetry={() => exportVms(filters)} />
      )}
    </>
  );
}
