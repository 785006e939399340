import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DependencyNode } from '@crosswalk/backstage-plugin-migration-common';
import { Link } from 'react-router-dom';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import styles from './DependenciesPage.module.css';
import { useDependencyFilters } from './useDependencyFilters';

const mostNamed = 8;

/** Applications that somebody should say something about before anything is planned. */
export function HubList(props: { nodes: DependencyNode[] }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { searchFor } = useDependencyFilters();
  const hubs = props.nodes.filter(({ hub }) => hub);
  if (hubs.length === 0) {
    return null;
  }
  return (
    <Section title={t('dependencies.hubs.title')}>
      <p className={styles.note}>{t('dependencies.hubs.body')}</p>
      <ul className={styles.hubs}>
        {hubs.slice(0, mostNamed).map(({ id, name }) => (
          <li key={id}>
            <Link to={{ search: searchFor(id) }} className={styles.link}>
              {name}
            </Link>
          </li>
        ))}
        {hubs.length > mostNamed && (
          <li className={styles.note}>
            {t('dependencies.hubs.more', {
              amount: formatCount(hubs.length - mostNamed),
            })}
          </li>
        )}
      </ul>
    </Section>
  );
}
