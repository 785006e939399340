import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EstateSummary } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './EstateTotals.module.css';

/** The estate in five figures. */
export function EstateTotals(props: { summary: EstateSummary }) {
  const { summary } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const totals: { label: string; value: string; note?: string }[] = [
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
  return (
    <section aria-label={t('estate.totals.label')}>
      <dl className={styles.totals}>
        {totals.map(({ label, value, note }) => (
          <div key={label} className={styles.total}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            {note && <dd className={styles.note}>{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
