import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  concernCategories,
  type ConcernCount,
  type ReadinessSummary,
} from '@crosswalk/backstage-plugin-migration-common';
import { Link } from 'react-router-dom';
import { sortConcerns } from '../../lib/concerns';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { CategoryMark, Section, ShareBar } from '../shared';
import styles from './ReadinessPage.module.css';

type ListOf = (filters: Record<string, string>) => string;

/** Every rule, the worst category first, with how many machines it finds something in, nothing in, and cannot judge. */
export function ConcernTable(props: {
  summary: ReadinessSummary;
  listOf: ListOf;
}) {
  const { summary, listOf } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const sorted = sortConcerns(summary.concerns);
  return (
    <Section level="h2" title={t('readinessPage.concerns')}>
      {concernCategories.map(category => {
        const counts = sorted.filter(
          ({ concern }) => concern.category === category,
        );
        return (
          counts.length > 0 && (
            <table
              key={category}
              className={styles.table}
              aria-label={t(`concernCategory.${category}`)}
            >
              <thead>
                <tr>
                  <th scope="col">
                    <CategoryMark category={category} />
                  </th>
                  <th scope="col">{t('readinessPage.share')}</th>
                  <th scope="col" data-numeric>
                    {t('readinessPage.raised')}
                  </th>
                  <th scope="col" data-numeric>
                    {t('readinessPage.unknown')}
                  </th>
                  <th scope="col" data-numeric>
                    {t('readinessPage.ok')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {counts.map(count => (
                  <ConcernRow
                    key={count.concern.id}
                    count={count}
                    listOf={listOf}
                  />
                ))}
              </tbody>
            </table>
          )
        );
      })}
    </Section>
  );
}

function ConcernRow(props: { count: ConcernCount; listOf: ListOf }) {
  const { concern, raised, ok, unknown } = props.count;
  const { t } = useTranslationRef(migrationTranslationRef);
  const tone = (
    { critical: 'red', warning: 'amber', information: 'blue' } as const
  )[concern.category];
  return (
    <tr>
      <th scope="row">
        <span className={styles.title}>
          {raised > 0 ? (
            <Link
              className={styles.link}
              to={props.listOf({ concern: concern.id })}
            >
              {concern.title}
            </Link>
          ) : (
            concern.title
          )}
        </span>
        <span className={styles.quiet}>{concern.why}</span>
        {raised > 0 && (
          <span className={styles.cure}>
            <b>{t('estate.concerns.cure')}</b> {concern.cure}
          </span>
        )}
      </th>
      <td className={styles.bar}>
        <ShareBar
          label={concern.title}
          parts={[
            {
              id: 'raised',
              label: t('readinessPage.raised'),
              value: raised,
              tone,
            },
            {
              id: 'unknown',
              label: t('readinessPage.unknown'),
              value: unknown,
              tone: 'unknown',
            },
            {
              id: 'ok',
              label: t('readinessPage.ok'),
              value: ok,
              tone: 'green',
            },
          ]}
        />
      </td>
      <td data-numeric>{formatCount(raised)}</td>
      <td data-numeric>{formatCount(unknown)}</td>
      <td data-numeric>{formatCount(ok)}</td>
    </tr>
  );
}
