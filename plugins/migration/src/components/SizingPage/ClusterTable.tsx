import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ClusterSizing } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import { StorageBar } from './StorageBar';
import styles from './SizingPage.module.css';

/** What each cluster carries today, the fullest first. */
export function ClusterTable(props: { clusters: ClusterSizing[] }) {
  const { clusters } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const largest = Math.max(0, ...clusters.map(each => each.provisionedMiB));
  const orUnknown = (value: number | undefined) =>
    value === undefined ? t('sizing.storage.unknown') : formatCount(value);
  const columns = [
    t('sizing.load.machines'),
    t('sizing.load.cpu'),
    t('sizing.load.memory'),
    t('sizing.cluster.hosts'),
    t('sizing.cluster.cores'),
    t('sizing.cluster.ratio'),
    t('sizing.load.inUse'),
    t('sizing.load.provisioned'),
  ];
  return (
    <Section
      level="h2"
      title={t('sizing.cluster.title')}
      className={styles.panel}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sizing.cluster.name')}</th>
              {columns.map(column => (
                <th key={column} scope="col" data-numeric>
                  {column}
                </th>
              ))}
              <th scope="col">{t('sizing.storage.caption')}</th>
            </tr>
          </thead>
          <tbody>
            {clusters.map(each => (
              <tr key={each.cluster}>
                <th scope="row">{each.cluster || t('sizing.cluster.none')}</th>
                <td data-numeric>{formatCount(each.virtualMachines)}</td>
                <td data-numeric>{formatCount(each.cpus)}</td>
                <td data-numeric>{formatMiB(each.memoryMiB)}</td>
                <td data-numeric>{orUnknown(each.hosts)}</td>
                <td data-numeric>{orUnknown(each.cores)}</td>
                <td data-numeric>
                  {each.cores
                    ? (each.cpus / each.cores).toFixed(1)
                    : t('sizing.storage.unknown')}
                </td>
                <td data-numeric>{formatMiB(each.inUseMiB)}</td>
                <td data-numeric>{formatMiB(each.provisionedMiB)}</td>
                <td className={styles.barCell}>
                  <StorageBar {...each} largestMiB={largest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
