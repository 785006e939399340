import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  readinessStates,
  type ReadinessSummary,
} from '@crosswalk/backstage-plugin-migration-common';
import { Link } from 'react-router-dom';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { ReadinessMark, readinessTone, Section, ShareBar } from '../shared';
import styles from './ReadinessPage.module.css';

/** How many machines can move as they are; each figure leads to them. */
export function ReadinessHead(props: {
  summary: ReadinessSummary;
  listOf: (filters: Record<string, string>) => string;
}) {
  const { summary, listOf } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Section
      level="h2"
      title={t('readinessPage.states')}
      aside={
        <span className={styles.quiet}>
          {t('estate.picture.virtualMachines', {
            count: summary.virtualMachines,
            amount: formatCount(summary.virtualMachines),
          })}
        </span>
      }
    >
      <ShareBar
        label={t('readinessPage.states')}
        parts={readinessStates.map(id => ({
          id,
          label: t(`readiness.${id}`),
          value: summary.byReadiness[id],
          tone: readinessTone(id),
        }))}
      />
      <ul className={styles.figures}>
        {readinessStates.map(id => (
          <li key={id}>
            <ReadinessMark readiness={id} />
            <Link className={styles.link} to={listOf({ readiness: id })}>
              {formatCount(summary.byReadiness[id])}
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {t('readinessPage.meaning')}{' '}
        <Link className={styles.link} to={listOf({ idle: 'true' })}>
          {t('readinessPage.idle', {
            count: summary.idle,
            amount: formatCount(summary.idle),
          })}
        </Link>{' '}
        {t('readinessPage.renamed', {
          count: summary.renamed,
          amount: formatCount(summary.renamed),
        })}
      </p>
    </Section>
  );
}
