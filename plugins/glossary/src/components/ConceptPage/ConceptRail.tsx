import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { ReactNode, useId } from 'react';
import { goldenPathTitle } from '../../lib/goldenPathTitle';
import { collectSources, isWebAddress, sourceDate } from '../../lib/sources';
import { templateRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLink, SchemeChip } from '../shared';
import styles from './ConceptRail.module.css';

function RailSection(props: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Text as="h3" id={titleId} variant="body-medium" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}

function GoldenPaths(props: { names: string[] }) {
  const templateHref = useRouteRef(templateRouteRef);
  return (
    <ul className={styles.list}>
      {props.names.map(name => (
        <li key={name}>
          {templateHref ? (
            <Link
              href={templateHref({ namespace: 'default', templateName: name })}
              variant="body-medium"
            >
              {goldenPathTitle(name)}
            </Link>
          ) : (
            <Text>{goldenPathTitle(name)}</Text>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Right: what to be careful with, what to do next, where it comes from. */
export function ConceptRail(props: { details: ConceptDetails }) {
  const { details } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const goldenPaths = [
    ...new Set(
      details.crossings.flatMap(crossing => crossing.mapping.goldenPaths ?? []),
    ),
  ];
  const related = details.related.filter(group => group.concepts.length > 0);
  const sources = collectSources(details);

  return (
    <aside className={styles.rail}>
      {details.confusable.length > 0 && (
        <RailSection title={t('rail.confusable')}>
          <ul className={styles.list}>
            {details.confusable.map(({ concept, why }) => (
              <li key={concept.ref}>
                <span className={styles.head}>
                  <ConceptLink concept={concept} />
                  <SchemeChip scheme={concept.scheme} />
                </span>
                <span className={styles.note}>{why}</span>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      {goldenPaths.length > 0 && (
        <RailSection title={t('rail.goldenPaths')}>
          <GoldenPaths names={goldenPaths} />
        </RailSection>
      )}
      {related.map(group => (
        <RailSection key={group.type} title={t(`rail.related.${group.type}`)}>
          <ul className={styles.list}>
            {group.concepts.map(concept => (
              <li key={concept.ref}>
                <span className={styles.head}>
                  <ConceptLink concept={concept} />
                  {concept.scheme !== details.concept.scheme && (
                    <SchemeChip scheme={concept.scheme} />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </RailSection>
      ))}
      {sources.length > 0 && (
        <RailSection title={t('rail.sources')}>
          <ul className={styles.list}>
            {sources.map(source => (
              <li key={`${source.title} ${source.url}`}>
                {isWebAddress(source.url) ? (
                  <Link
                    href={source.url}
                    target="_blank"
                    rel="noopener noreferrer"
                    variant="body-medium"
                  >
                    {source.title}
                  </Link>
                ) : (
                  <Text>{source.title}</Text>
                )}
                <span className={styles.note}>
                  {[
                    t('rail.read', { date: sourceDate(source.date) }),
                    source.licence,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
    </aside>
  );
}
