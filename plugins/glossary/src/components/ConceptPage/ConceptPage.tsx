import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Header } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { RiScales3Line } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useLoad } from '../../hooks/useLoad';
import { compareAddress, counterpartsToCompare } from '../../lib/comparison';
import { isNotFound } from '../../lib/errors';
import { schemeLabel } from '../../lib/schemes';
import { compareRouteRef, conceptRouteRef, rootRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { Crossings } from '../Crossing';
import { Confusables, ErrorNotice } from '../shared';
import { ConceptAbout } from './ConceptAbout';
import { ConceptLanguage } from './ConceptLanguage';
import { ConceptNotFound } from './ConceptNotFound';
import styles from './ConceptPage.module.css';
import { ConceptRail } from './ConceptRail';
import { ConceptSkeleton } from './ConceptSkeleton';
import { ConceptUpkeep } from './ConceptUpkeep';
import { DeprecationNotice } from './DeprecationNotice';

function ConceptView(props: { details: ConceptDetails }) {
  const { details } = props;
  const { concept, scheme } = details;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const rootHref = useRouteRef(rootRouteRef);
  const conceptHref = useRouteRef(conceptRouteRef);
  const compareHref = useRouteRef(compareRouteRef);
  const compared = counterpartsToCompare(details);
  const filterHref = (filter: Record<string, string>) =>
    `${rootHref()}?${new URLSearchParams(filter)}`;
  return (
    <BreadcrumbEntry
      entry={{
        label: concept.label,
        href: conceptHref({ scheme: concept.scheme, id: concept.id }),
      }}
    >
      <Header
        className={styles.header}
        title={concept.label}
        tags={[
          {
            label: schemeLabel(concept.scheme),
            href: filterHref({ scheme: concept.scheme }),
          },
          {
            label: t(`domain.${concept.domain}`),
            href: filterHref({ domain: concept.domain }),
          },
        ]}
        customActions={
          compared.length > 0 && (
            <ButtonLink
              variant="secondary"
              href={compareAddress(compareHref(), [concept.ref, ...compared])}
              iconStart={<RiScales3Line />}
            >
              {t('concept.compare')}
            </ButtonLink>
          )
        }
      />
      <Container>
        {concept.status === 'deprecated' && (
          <DeprecationNotice replacedBy={concept.replacedBy} />
        )}
        <Confusables confusable={details.confusable} />
        <div className={styles.layout}>
          <div className={styles.about}>
            <ConceptLanguage details={details} />
            <ConceptAbout concept={concept} scheme={scheme} />
            <ConceptUpkeep details={details} />
          </div>
          <Crossings details={details} />
          <div className={styles.rail}>
            <ConceptRail details={details} />
          </div>
        </div>
      </Container>
    </BreadcrumbEntry>
  );
}

/** One concept: what it is, how it crosses over, what to watch. */
export function ConceptPage() {
  const { scheme = '', id = '' } = useParams();
  const api = useApi(glossaryApiRef);
  const lang = useContentLanguage();
  const key = `${scheme}:${id}:${lang ?? ''}`;
  const { value, valueKey, error, retry } = useLoad(key, signal =>
    api.getConcept(scheme, id, { lang, signal }),
  );

  if (error) {
    return isNotFound(error) ? (
      <ConceptNotFound scheme={scheme} id={id} />
    ) : (
      <Container className={styles.error}>
        <ErrorNotice error={error} onRetry={retry} />
      </Container>
    );
  }
  if (!value || valueKey !== key) {
    return <ConceptSkeleton />;
  }
  return <ConceptView key={key} details={value} />;
}
