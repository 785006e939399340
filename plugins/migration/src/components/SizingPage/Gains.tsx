import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Sizing } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { Facts, Section } from '../shared';
import styles from './SizingPage.module.css';

/** What nobody has to pay for any more. */
export function Gains(props: { sizing: Sizing }) {
  const { gains, rightSizing, decommission } = props.sizing;
  const { t } = useTranslationRef(migrationTranslationRef);
  const resources = (cpus: number, memoryMiB: number, storageMiB: number) =>
    [
      `${formatCount(cpus)} ${t('sizing.load.cpu')}`,
      formatMiB(memoryMiB),
      formatMiB(storageMiB),
    ].join(' · ');
  const facts = [
    {
      label: t('sizing.gains.retire'),
      value: resources(gains.cpus, gains.memoryMiB, gains.inUseMiB),
    },
    {
      label: t('sizing.gains.rightSizing'),
      value: `${resources(
        rightSizing.cpus,
        rightSizing.memoryMiB,
        rightSizing.storageMiB,
      )} — ${t('sizing.gains.rightSizingNote', {
        machines: t('sizing.numbers.machines', {
          count: rightSizing.virtualMachines,
        }),
      })}`,
    },
    {
      label: t('sizing.gains.decommission'),
      value: decommission.known
        ? `${formatCount(decommission.hosts)} — ${t(
            'sizing.gains.decommissionNote',
            { cores: formatCount(decommission.cores) },
          )}`
        : t('sizing.gains.unknown'),
    },
  ];
  return (
    <Section
      level="h2"
      title={t('sizing.gains.title')}
      className={styles.panel}
    >
      <Facts items={facts} />
    </Section>
  );
}
