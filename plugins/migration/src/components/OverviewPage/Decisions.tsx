import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { EstateSummary } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount } from '../../lib/format';
import { dispositionFilters } from '../../lib/vmQuery';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { dispositionTone, Meter, Section, ShareBar, Swatch } from '../shared';
import styles from './OverviewPage.module.css';

/** What was decided so far, and for how many applications the four questions are answered. */
export function Decisions(props: { summary: EstateSummary }) {
  const { summary } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const applicationsLink = useRouteRef(applicationsRouteRef)();
  const parts = dispositionFilters
    .map(id => ({
      id,
      label: t(`disposition.${id}`),
      value: summary.byDisposition[id],
      tone: dispositionTone(id),
    }))
    .filter(({ value }) => value > 0);
  const answered = t('overview.numbers.decidedOf', {
    decided: formatCount(summary.complete),
    total: formatCount(summary.applications),
  });
  return (
    <Section
      level="h2"
      className={styles.panel}
      title={t('overview.decisions.title')}
      aside={
        <Link
          href={`${applicationsLink}?${new URLSearchParams({
            estate: summary.estate.id,
          })}`}
        >
          {t('overview.decisions.open')}
        </Link>
      }
    >
      <ShareBar label={t('overview.decisions.title')} parts={parts} />
      <ul className={styles.legend}>
        {parts.map(({ id, label, value, tone }) => (
          <li key={id}>
            <Swatch tone={tone} />
            <span>{label}</span>
            <span className={styles.figure}>{formatCount(value)}</span>
          </li>
        ))}
      </ul>
      <Meter
        label={t('overview.decisions.complete')}
        value={summary.complete}
        max={summary.applications}
        text={answered}
        valueText={answered}
      />
      <p className={styles.note}>{t('overview.decisions.questions')}</p>
    </Section>
  );
}
