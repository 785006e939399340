import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { useBrowseFilters } from '../../hooks/useBrowseFilters';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptBrowser.module.css';
import { ConceptFilters } from './ConceptFilters';
import { ConceptList } from './ConceptList';
import { DomainGrid } from './DomainGrid';

/** What to look through when there is no word to search for. */
export function ConceptBrowser() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { filters, setFilters, hrefFor } = useBrowseFilters();
  return (
    <div className={styles.browser}>
      <DomainGrid filters={filters} hrefFor={hrefFor} />
      <section className={styles.concepts}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {filters.domain ? t(`domain.${filters.domain}`) : t('browse.all')}
        </Text>
        <ConceptFilters filters={filters} onChange={setFilters} />
        <ConceptList
          filters={filters}
          onClearFilters={() =>
            setFilters({
              scheme: undefined,
              domain: undefined,
              letter: undefined,
            })
          }
        />
      </section>
    </div>
  );
}
