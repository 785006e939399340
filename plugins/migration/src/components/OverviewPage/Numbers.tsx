import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import type {
  EstateSummary,
  Plan,
} from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatDay, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './OverviewPage.module.css';

/** What a manager asks first. */
export function Numbers(props: { summary: EstateSummary; published?: Plan }) {
  const { summary, published } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const open = summary.applications - summary.decided;
  const waves = published?.waves ?? [];
  const numbers = [
    {
      value: formatCount(summary.virtualMachines),
      label: t('overview.numbers.machines', { count: summary.virtualMachines }),
      note: t('overview.numbers.machinesNote', {
        amount: formatMiB(summary.inUseMiB),
        setAside: formatCount(summary.setAside),
      }),
    },
    {
      value: t('overview.numbers.decidedOf', {
        decided: formatCount(summary.decided),
        total: formatCount(summary.applications),
      }),
      label: t('overview.numbers.decided'),
      note:
        open > 0
          ? t('overview.numbers.decidedNote', { count: open })
          : t('overview.numbers.allDecided'),
    },
    {
      value: formatCount(waves.length),
      label: t('overview.numbers.waves', { count: waves.length }),
      note:
        waves.length > 0
          ? t('overview.numbers.wavesNote', {
              date: formatDay(
                waves.map(wave => wave.decommissionDate).sort()[
                  waves.length - 1
                ],
              ),
            })
          : t('overview.numbers.noWaves'),
    },
  ];
  return (
    <section className={styles.numbers}>
      <VisuallyHidden>
        <h2>{t('overview.numbers.title')}</h2>
      </VisuallyHidden>
      {numbers.map(({ value, label, note }) => (
        <div key={label} className={styles.number}>
          <span className={styles.value}>{value}</span>
          <span className={styles.label}>{label}</span>
          <span className={styles.note}>{note}</span>
        </div>
      ))}
    </section>
  );
}
