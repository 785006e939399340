import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import { formatDay, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import styles from './VmPanel.module.css';

interface Part {
  title: string;
  /** A size or a date. */
  figure?: string;
  /** What else is known, in a few words each. */
  words: (string | false | undefined)[];
}

/** Disks, network adapters and snapshots, each with what matters when it moves. */
export function VmHardware(props: { vm: VirtualMachineRow }) {
  const { vm } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <>
      <Section title={t('estate.panel.disks')}>
        <Parts
          none={t('estate.panel.noDisks')}
          parts={vm.disks.map(disk => ({
            title: disk.label,
            figure: formatMiB(disk.capacityMiB),
            words: [
              disk.datastore,
              disk.raw && t('estate.panel.raw'),
              disk.shared && t('estate.panel.shared'),
              disk.thin && t('estate.panel.thin'),
              disk.mode,
            ],
          }))}
        />
      </Section>
      <Section title={t('estate.panel.networks')}>
        <Parts
          none={t('estate.panel.noNetworks')}
          parts={vm.nics.map(nic => ({
            title: nic.network ?? nic.label,
            words: [
              nic.adapter,
              nic.connected === false && t('estate.panel.disconnected'),
              nic.macAddress,
              ...nic.ipAddresses,
            ],
          }))}
        />
      </Section>
      {vm.snapshots.length > 0 && (
        <Section title={t('estate.panel.snapshots')}>
          <Parts
            parts={vm.snapshots.map(({ name, sizeMiB, createdAt }) => ({
              title: name,
              figure: sizeMiB === undefined ? undefined : formatMiB(sizeMiB),
              words: [createdAt && formatDay(createdAt)],
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Parts(props: { parts: Part[]; none?: string }) {
  const { parts, none } = props;
  if (parts.length === 0) {
    return <p className={styles.sentence}>{none}</p>;
  }
  return (
    <ul className={styles.parts}>
      {parts.map(({ title, figure, words }, index) => (
        <li key={index}>
          <span>{title}</span>
          {figure && <span className={styles.figure}>{figure}</span>}
          <span className={styles.words}>
            {words.filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
