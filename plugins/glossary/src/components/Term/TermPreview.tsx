import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RiAlertLine } from '@remixicon/react';
import type { ConceptRef } from '@crosswalk/backstage-plugin-glossary-common';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useLoad } from '../../hooks/useLoad';
import { ConceptBook } from '../../lib/ConceptBook';
import { glossaryTranslationRef } from '../../translation';
import { CounterpartLine, LanguageChip, SchemeChip } from '../shared';
import styles from './Term.module.css';

/** A term, what it is on the other side, and one thing to watch out for. */
export function TermPreview(props: { conceptRef: ConceptRef }) {
  const { conceptRef } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const book = ConceptBook.of(useApi(glossaryApiRef));
  const lang = useContentLanguage();
  const { value: concept, error } = useLoad(
    JSON.stringify([conceptRef, lang]),
    async () => book.read(conceptRef, lang),
  );

  if (!concept) {
    return (
      <span className={styles.preview}>
        {t(error ? 'term.unavailable' : 'term.loading')}
      </span>
    );
  }
  return (
    <span className={styles.preview}>
      <span className={styles.head}>
        <strong>{concept.label}</strong> <SchemeChip scheme={concept.scheme} />
        <LanguageChip lang={concept.lang} />
      </span>
      <CounterpartLine counterparts={concept.counterparts.slice(0, 1)} />
      {concept.caveat && (
        <span className={styles.caveat}>
          <RiAlertLine className={styles.icon} aria-hidden="true" />
          <span>{concept.caveat}</span>
        </span>
      )}
    </span>
  );
}
