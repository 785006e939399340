import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EstateSummary } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB } from '../../lib/format';
import type { ToggleFilter } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { FilterToggle } from './FilterToggle';
import styles from './EstateTotals.module.css';

interface Total {
  label: string;
  value: string;
  note?: string;
}

/** The estate in figures; those that lead to something filter the list. */
export function EstateTotals(props: { summary: EstateSummary }) {
  const { summary } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const totals: Total[] = [
    {
      label: t('estate.totals.virtualMachines'),
      value: formatCount(summary.virtualMachines),
    },
    {
      label: t('estate.totals.setAside'),
      value: formatCount(summary.setAside),
      note: t('estate.totals.setAsideNote'),
    },
    { label: t('estate.totals.cpus'), value: formatCount(summary.cpus) },
    { label: t('estate.totals.memory'), value: formatMiB(summary.memoryMiB) },
    {
      label: t('estate.totals.storage'),
      value: formatMiB(summary.inUseMiB),
      note: t('estate.totals.provisioned', {
        size: formatMiB(summary.provisionedMiB),
      }),
    },
  ];
  const toggles: { filter: ToggleFilter; value: string; total: Total }[] = [
    {
      filter: 'powerState',
      value: 'poweredOff',
      total: {
        label: t('estate.totals.poweredOff'),
        value: formatCount(summary.byPowerState.poweredOff),
      },
    },
    {
      filter: 'idle',
      value: 'true',
      total: {
        label: t('estate.totals.idle'),
        value: formatCount(summary.idle),
        note: t('estate.totals.idleNote'),
      },
    },
  ];
  return (
    <section aria-label={t('estate.totals.label')} className={styles.figures}>
      <dl className={styles.totals}>
        {totals.map(({ label, value, note }) => (
          <div key={label} className={styles.total}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            {note && <dd className={styles.note}>{note}</dd>}
          </div>
        ))}
      </dl>
      {toggles.map(({ filter, value, total }) => (
        <FilterToggle key={filter} filter={filter} value={value}>
          <span className={styles.total}>
            <span className={styles.note}>{total.label}</span>
            <span className={styles.value}>{total.value}</span>
            {total.note && <span className={styles.note}>{total.note}</span>}
          </span>
        </FilterToggle>
      ))}
    </section>
  );
}
