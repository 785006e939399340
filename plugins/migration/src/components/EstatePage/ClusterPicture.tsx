import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { EstateSummary } from '@crosswalk/backstage-plugin-migration-common';
import { useState } from 'react';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import { FilterToggle } from './FilterToggle';
import styles from './Pictures.module.css';

type Cluster = EstateSummary['byCluster'][number];

/** More are a press away, so that the list below stays in sight. */
const SHOWN = 4;

/** What each cluster uses of what it was given, all on one scale; the fullest first. */
export function ClusterPicture(props: { clusters: Cluster[] }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  const clusters = [...props.clusters].sort(
    (a, b) => b.provisionedMiB - a.provisionedMiB,
  );
  const largest = clusters[0]?.provisionedMiB ?? 0;
  const shown = isOpen ? clusters : clusters.slice(0, SHOWN);
  return (
    <Section
      level="h2"
      title={t('estate.picture.cluster')}
      aside={
        <span className={styles.whole}>{t('estate.picture.inUseOf')}</span>
      }
      className={styles.picture}
    >
      <ul className={styles.parts}>
        {shown.map(cluster => (
          <li key={cluster.name}>
            {cluster.name ? (
              <FilterToggle filter="cluster" value={cluster.name}>
                <ClusterBar cluster={cluster} largest={largest} />
              </FilterToggle>
            ) : (
              // What is in no cluster cannot be asked for by its cluster.
              <span className={styles.plain}>
                <ClusterBar cluster={cluster} largest={largest} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {clusters.length > SHOWN && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen
            ? t('estate.picture.fewer')
            : t('estate.picture.more', {
                amount: formatCount(clusters.length),
              })}
        </Button>
      )}
    </Section>
  );
}

function ClusterBar(props: { cluster: Cluster; largest: number }) {
  const { cluster, largest } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const percent = (mib: number) =>
    `${largest > 0 ? (mib / largest) * 100 : 0}%`;
  return (
    <>
      <span className={styles.cluster}>
        {cluster.name || t('estate.picture.noCluster')}
      </span>
      <span className={styles.figure}>
        {t('estate.picture.figures', {
          inUse: formatMiB(cluster.inUseMiB),
          provisioned: formatMiB(cluster.provisionedMiB),
        })}
      </span>
      <span className={styles.storage} aria-hidden>
        <span style={{ width: percent(cluster.provisionedMiB) }} />
        <span style={{ width: percent(cluster.inUseMiB) }} />
      </span>
    </>
  );
}
