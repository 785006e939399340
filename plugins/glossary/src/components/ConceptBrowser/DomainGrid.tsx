import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import {
  conceptDomains,
  type ConceptDomain,
} from '@crosswalk/backstage-plugin-glossary-common';
import { Link } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useLoad } from '../../hooks/useLoad';
import { BrowseFilters } from '../../lib/filters';
import { glossaryTranslationRef } from '../../translation';
import { Bone, DomainIcon } from '../shared';
import styles from './DomainGrid.module.css';

const exampleCount = 3;
/** Some labels are on both sides; asking for more leaves enough different ones to show. */
const askedFor = 2 * exampleCount;

interface DomainOverview {
  domain: ConceptDomain;
  totalItems: number;
  examples: string[];
}

function DomainCard(props: {
  domain: ConceptDomain;
  overview?: DomainOverview;
  href: string;
  isChosen: boolean;
}) {
  const { domain, overview, href, isChosen } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Link
      className={styles.card}
      to={href}
      replace
      preventScrollReset
      aria-current={isChosen ? 'true' : undefined}
    >
      <DomainIcon domain={domain} className={styles.icon} />
      <span className={styles.name}>{t(`domain.${domain}`)}</span>
      {overview ? (
        <>
          <span className={styles.count}>
            {t('browse.count', { count: overview.totalItems })}
          </span>
          <span className={styles.examples}>
            {overview.examples.length > 0
              ? overview.examples.join(', ')
              : t('browse.empty')}
          </span>
        </>
      ) : (
        <>
          <Bone className={styles.count} width={68} height={14} />
          <Bone className={styles.examples} width="85%" height={14} />
        </>
      )}
    </Link>
  );
}

/** The eight domains with what is in them; choosing one narrows the list below, choosing it again lets go. */
export function DomainGrid(props: {
  filters: BrowseFilters;
  hrefFor: (change: Partial<BrowseFilters>) => string;
}) {
  const { filters, hrefFor } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const { scheme } = filters;
  const lang = useContentLanguage();

  const overviews = useLoad(JSON.stringify([scheme, lang]), signal =>
    Promise.all(
      conceptDomains.map(async (domain): Promise<DomainOverview> => {
        const page = await api.listConcepts({
          domain,
          scheme,
          lang,
          limit: askedFor,
          signal,
        });
        return {
          domain,
          totalItems: page.totalItems,
          examples: [
            ...new Set(page.items.map(concept => concept.label)),
          ].slice(0, exampleCount),
        };
      }),
    ),
  );
  // The list below reports the same outage with a way to try again; a grid of empty promises would add nothing.
  if (overviews.error) {
    return null;
  }

  return (
    <nav aria-label={t('browse.title')}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('browse.title')}
      </Text>
      <ul className={styles.grid}>
        {conceptDomains.map(domain => {
          const isChosen = filters.domain === domain;
          return (
            <li key={domain}>
              <DomainCard
                domain={domain}
                overview={overviews.value?.find(
                  overview => overview.domain === domain,
                )}
                href={hrefFor({ domain: isChosen ? undefined : domain })}
                isChosen={isChosen}
              />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
