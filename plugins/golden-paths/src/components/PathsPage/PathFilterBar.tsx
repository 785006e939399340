import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, SearchField, Text } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { readPathFilters, writePathFilters } from '../../lib/paths';
import { goldenPathsTranslationRef } from '../../translation';
import { useDomainLabel } from '../shared';
import styles from './PathFilterBar.module.css';

/** Search words and domain, both kept in the address. */
export function PathFilterBar(props: { domains: string[]; found: number }) {
  const { domains, found } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const domainLabel = useDomainLabel();
  const [params, setParams] = useSearchParams();
  const filters = readPathFilters(params);
  const choices = [
    { id: 'all', label: t('paths.allDomains'), domain: undefined },
    ...domains.map(domain => ({
      id: domain,
      label: domainLabel(domain),
      domain,
    })),
  ];

  return (
    <div className={styles.bar}>
      <SearchField
        className={styles.search}
        aria-label={t('paths.search')}
        placeholder={
          filters.entrance === 'used-to'
            ? t('paths.searchUsedTo')
            : t('paths.searchWant')
        }
        value={filters.query}
        onChange={query =>
          setParams(previous => writePathFilters(previous, { query }), {
            replace: true,
          })
        }
      />
      {domains.length > 1 && (
        <nav aria-label={t('paths.domainFilter')} className={styles.domains}>
          {choices.map(({ id, label, domain }) => (
            <Link
              key={id}
              href={`?${writePathFilters(params, { domain })}`}
              className={styles.domain}
              aria-current={filters.domain === domain ? 'true' : undefined}
              standalone
            >
              {label}
            </Link>
          ))}
        </nav>
      )}
      <Text as="span" color="secondary" variant="body-small" role="status">
        {t('paths.found', { count: found })}
      </Text>
    </div>
  );
}
