import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import type { ConceptSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { useConceptPages } from '../../hooks/useConceptPages';
import { BrowseFilters } from '../../lib/filters';
import { glossaryTranslationRef } from '../../translation';
import {
  Bone,
  ConceptLink,
  CounterpartLine,
  ErrorNotice,
  SchemeChip,
} from '../shared';
import styles from './ConceptList.module.css';

function ConceptRow(props: { concept: ConceptSummary }) {
  const { concept } = props;
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <ConceptLink
          concept={concept}
          className={styles.link}
          variant="body-large"
          weight="bold"
          isPlain
        />
        <span className={styles.meta}>
          <SchemeChip scheme={concept.scheme} />
          {concept.abbreviations
            .filter(abbreviation => abbreviation !== concept.label)
            .map(abbreviation => (
              <span key={abbreviation} className={styles.abbreviation}>
                {abbreviation}
              </span>
            ))}
        </span>
      </div>
      <p className={styles.definition}>{concept.definition}</p>
      <CounterpartLine counterparts={concept.counterparts} />
    </li>
  );
}

function SkeletonRows() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <ul
      className={styles.list}
      aria-busy="true"
      aria-label={t('search.searching')}
    >
      {['a', 'b', 'c', 'd', 'e', 'f'].map(row => (
        <li key={row} className={styles.row}>
          <div className={styles.name}>
            <Bone width={120} height={20} />
            <Bone width={72} height={18} rounded />
          </div>
          <Bone width="90%" height={16} />
          <Bone width="60%" height={16} />
        </li>
      ))}
    </ul>
  );
}

/** The concepts that pass the filters, a page at a time. */
export function ConceptList(props: {
  filters: BrowseFilters;
  onClearFilters: () => void;
}) {
  const { filters, onClearFilters } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { value, error, isLoading, isFirstPage, retry, showMore } =
    useConceptPages(filters);
  const isFiltered = Object.values(filters).some(Boolean);

  if (isLoading && isFirstPage) {
    return <SkeletonRows />;
  }
  if (error && isFirstPage) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value || value.items.length === 0) {
    return (
      <div className={styles.empty}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t(isFiltered ? 'browse.noneTitle' : 'browse.emptyTitle')}
        </Text>
        <Text as="p" className={styles.definition}>
          {t(isFiltered ? 'browse.noneBody' : 'browse.emptyBody')}
        </Text>
        {isFiltered && (
          <Button variant="secondary" onPress={onClearFilters}>
            {t('browse.clearFilters')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('browse.all')}>
        {value.items.map(concept => (
          <ConceptRow key={concept.ref} concept={concept} />
        ))}
      </ul>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      <div className={styles.footer}>
        <Text color="secondary" variant="body-small" role="status">
          {t('browse.showing', {
            shown: String(value.items.length),
            total: String(value.totalItems),
          })}
        </Text>
        {value.nextCursor && !error && (
          <Button variant="secondary" isPending={isLoading} onPress={showMore}>
            {t('browse.showMore')}
          </Button>
        )}
      </div>
    </>
  );
}
