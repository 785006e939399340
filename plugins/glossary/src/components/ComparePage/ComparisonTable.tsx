import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon } from '@backstage/ui';
import {
  operatingModels,
  type ConceptDetails,
  type ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';
import { RiCloseLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { errorMessage, isNotFound } from '../../lib/errors';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLink, SchemeChip } from '../shared';
import type { Compared } from './ComparePage';
import styles from './ComparisonTable.module.css';

function Labels({ details }: { details: ConceptDetails }) {
  const { concept } = details;
  return (
    <>
      {concept.labels
        .filter(({ kind, text }) => kind !== 'hidden' && text !== concept.label)
        .map(({ text }) => text)
        .join(', ')}
    </>
  );
}

function Near({ details }: { details: ConceptDetails }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <ul className={styles.list}>
      {details.related
        .filter(({ concepts }) => concepts.length > 0)
        .map(({ type, concepts }) => (
          <li key={type}>
            <span className={styles.quiet}>{t(`rail.related.${type}`)}: </span>
            {concepts.map(({ label }) => label).join(', ')}
          </li>
        ))}
    </ul>
  );
}

function OwnedBy({ details }: { details: ConceptDetails }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <ul className={styles.list}>
      {details.responsibilities.map(({ id, title, owners }) => (
        <li key={id}>
          {title}
          {operatingModels.map(model => (
            <span key={model} className={`${styles.quiet} ${styles.owner}`}>
              {t(`owners.${model}`)}:{' '}
              {owners[model]
                .map(party => t(`owners.party.${party}`))
                .join(', ')}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The concepts as columns, what can be said of each as rows; on narrow pages the columns stand under each other. */
export function ComparisonTable(props: {
  compared: Compared[];
  onRemove: (ref: ConceptRef) => void;
}) {
  const { compared, onRemove } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const aspects: [string, (details: ConceptDetails) => ReactNode][] = [
    [t('concept.whatItIs'), ({ concept }) => concept.definition],
    [t('compare.labels'), details => <Labels details={details} />],
    [t('concept.domain'), ({ concept }) => t(`domain.${concept.domain}`)],
    [t('concept.status'), ({ concept }) => t(`status.${concept.status}`)],
    [t('compare.near'), details => <Near details={details} />],
    [t('owners.title'), details => <OwnedBy details={details} />],
  ];
  const nameOf = ({ ref, details }: Compared) => details?.concept.label ?? ref;
  const problemOf = (error: Error) =>
    isNotFound(error)
      ? t('compare.missing')
      : t('compare.failed', { message: errorMessage(error) });

  return (
    <table className={styles.table} aria-label={t('compare.table')}>
      <thead>
        <tr>
          <td />
          {compared.map(column => (
            <th key={column.ref} scope="col">
              <span className={styles.head}>
                <span className={styles.name}>
                  {column.details ? (
                    <ConceptLink
                      concept={column.details.concept}
                      variant="body-large"
                      weight="bold"
                    />
                  ) : (
                    column.ref
                  )}
                  {column.details && (
                    <SchemeChip scheme={column.details.concept.scheme} />
                  )}
                </span>
                <ButtonIcon
                  size="small"
                  variant="tertiary"
                  icon={<RiCloseLine />}
                  aria-label={t('compare.remove', { label: nameOf(column) })}
                  onPress={() => onRemove(column.ref)}
                />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {aspects.map(([aspect, say], index) => (
          <tr key={aspect}>
            <th scope="row">{aspect}</th>
            {compared.map(column => {
              if (column.error) {
                return index === 0 ? (
                  <td key={column.ref} rowSpan={aspects.length}>
                    {problemOf(column.error)}
                  </td>
                ) : null;
              }
              return (
                <td key={column.ref}>
                  <span className={styles.whose} aria-hidden="true">
                    {nameOf(column)}
                  </span>
                  {say(column.details)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
