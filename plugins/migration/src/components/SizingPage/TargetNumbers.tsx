import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import type { Sizing } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './SizingPage.module.css';

/** The answer in three figures. */
export function TargetNumbers(props: { sizing: Sizing }) {
  const { target, gains, parameters } = props.sizing;
  const { t } = useTranslationRef(migrationTranslationRef);
  const numbers = [
    {
      value: formatCount(target.nodes),
      label: t('sizing.numbers.nodes', { count: target.nodes }),
      note:
        target.nodes === 0
          ? t('sizing.numbers.noNodes')
          : t('sizing.numbers.nodesNote', {
              cpu: formatCount(target.nodesByCpu),
              memory: formatCount(target.nodesByMemory),
              failures: formatCount(parameters.failures),
            }),
    },
    {
      value: formatMiB(target.storageRawMiB),
      label: t('sizing.numbers.storage'),
      note: t('sizing.numbers.storageNote', {
        replicas: formatCount(parameters.replicas),
        amount: formatMiB(target.storageRawMiB / parameters.replicas),
      }),
    },
    {
      value: formatMiB(gains.inUseMiB),
      label: t('sizing.numbers.freed'),
      note: t('sizing.numbers.freedNote', {
        machines: t('sizing.numbers.machines', {
          count: gains.virtualMachines,
        }),
        cpus: formatCount(gains.cpus),
        memory: formatMiB(gains.memoryMiB),
      }),
    },
  ];
  return (
    <section className={styles.numbers}>
      <VisuallyHidden>
        <h2>{t('sizing.numbers.title')}</h2>
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
