import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Confidence,
  DataGap,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  RiSignalWifi1Line,
  RiSignalWifi2Line,
  RiSignalWifi3Line,
} from '@remixicon/react';
import { migrationTranslationRef } from '../../translation';
import { Mark, Section, type Look } from '../shared';
import styles from './OverviewPage.module.css';

const looks: Record<Confidence['level'], Look> = {
  high: { icon: RiSignalWifi3Line, tone: 'green' },
  medium: { icon: RiSignalWifi2Line, tone: 'amber' },
  low: { icon: RiSignalWifi1Line, tone: 'red' },
};

const categories = [
  'inventory',
  'dependencies',
  'application',
  'business',
] as const satisfies readonly DataGap['category'][];

/** How well founded decisions can be, and what is missing for better ones. */
export function ConfidencePanel(props: { confidence: Confidence }) {
  const { level, gaps } = props.confidence;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Section
      level="h2"
      className={styles.panel}
      title={t('overview.confidence.title')}
      aside={
        <Mark look={looks[level]} label={t(`overview.confidence.${level}`)} />
      }
    >
      {gaps.length === 0 ? (
        <p className={styles.note}>{t('overview.confidence.noGaps')}</p>
      ) : (
        <dl className={styles.gaps}>
          {categories.map(category => {
            const messages = gaps.filter(gap => gap.category === category);
            return (
              messages.length > 0 && (
                <div key={category}>
                  <dt>{t(`overview.confidence.category.${category}`)}</dt>
                  {messages.map(({ message }) => (
                    <dd key={message}>{message}</dd>
                  ))}
                </div>
              )
            );
          })}
        </dl>
      )}
    </Section>
  );
}
