import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import {
  changeFilters,
  readChangeFilters,
  writeChangeFilters,
} from '../../lib/changeFilters';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './StatusFilter.module.css';

/** Open, merged, closed or all; kept in the address. */
export function StatusFilter(props: { found?: number }) {
  const { found } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [params] = useSearchParams();
  const current = readChangeFilters(params).filter;
  return (
    <div className={styles.bar}>
      <nav aria-label={t('changes.filter')} className={styles.filters}>
        {changeFilters.map(filter => (
          <Link
            key={filter}
            href={`?${writeChangeFilters(params, { filter })}`}
            className={styles.filter}
            aria-current={current === filter ? 'page' : undefined}
            standalone
          >
            {t(`changes.${filter}`)}
          </Link>
        ))}
      </nav>
      <Text as="span" variant="body-small" color="secondary" role="status">
        {found === undefined ? '' : t('changes.count', { count: found })}
      </Text>
    </div>
  );
}
