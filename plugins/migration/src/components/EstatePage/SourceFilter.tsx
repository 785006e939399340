import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select } from '@backstage/ui';
import type { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import { migrationTranslationRef } from '../../translation';
import styles from './Inventory.module.css';
import { useVmFilters } from './useVmFilters';

const ANY = 'any';

/** Which source knows them; nothing to choose where there is but one. */
export function SourceFilter(props: { sources: EstateSource[] }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change } = useVmFilters();
  const inventories = props.sources.filter(
    ({ kind }) => kind === 'rvtools' || kind === 'inventory',
  );
  if (inventories.length < 2) {
    return null;
  }
  return (
    <Select
      size="small"
      className={styles.source}
      aria-label={t('estate.filter.bySource')}
      options={[
        { value: ANY, label: t('estate.filter.anySource') },
        ...inventories.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={filters.source ?? ANY}
      onChange={id =>
        change({ source: id === ANY || id === null ? undefined : String(id) })
      }
    />
  );
}
