import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Concept,
  ConceptChange,
} from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { glossaryApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { glossaryTranslationRef } from '../../translation';
import { Bone, ErrorNotice } from '../shared';
import styles from './ConceptHistory.module.css';

const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const moments = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'full',
  timeStyle: 'short',
});

function Field(props: { field: ConceptChange['fields'][number] }) {
  const { field, before, after } = props.field;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const isText = [before, after].some(value => typeof value === 'string');
  const said = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : t('history.nothing');
  return (
    <li>
      <span className={styles.field}>{t(`history.field.${field}`)}</span>
      {/* Of lists and relations the name of the field says enough; the rest is in Git. */}
      {isText && (
        <dl className={styles.values}>
          <dt>{t('history.before')}</dt>
          <dd>
            <del>{said(before)}</del>
          </dd>
          <dt>{t('history.after')}</dt>
          <dd>
            <ins>{said(after)}</ins>
          </dd>
        </dl>
      )}
    </li>
  );
}

function Change(props: { change: ConceptChange }) {
  const { at, change, fields } = props.change;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const date = new Date(at);
  return (
    <li>
      <span className={styles.when}>
        {t(`history.change.${change}`)},{' '}
        <time dateTime={at} title={moments.format(date)}>
          {dates.format(date)}
        </time>
      </span>
      {change === 'changed' && (
        <ul className={styles.fields}>
          {fields.map(field => (
            <Field key={field.field} field={field} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Changes(props: { concept: Concept }) {
  const { scheme, id, ref } = props.concept;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const { value, error, retry } = useLoad(ref, signal =>
    api.getConceptHistory(scheme, id, { signal }),
  );
  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value) {
    return <Bone width="100%" height={48} />;
  }
  if (value.items.length === 0) {
    return <p className={styles.none}>{t('history.none')}</p>;
  }
  return (
    <ol className={styles.changes}>
      {value.items.map(change => (
        <Change key={`${change.at} ${change.change}`} change={change} />
      ))}
    </ol>
  );
}

/** What has changed since when; asked for when it is opened. */
export function ConceptHistory(props: { concept: Concept }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.history}
      onToggle={event => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('history.title')}</summary>
      {isOpen && <Changes concept={props.concept} />}
    </details>
  );
}
