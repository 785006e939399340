import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import { glossaryApiRef } from '../api';
import {
  ConceptLink,
  CounterpartLine,
  LanguageChip,
  SchemeChip,
} from '../components/shared';
import { useContentLanguage } from '../hooks/useContentLanguage';
import { useLoad } from '../hooks/useLoad';
import { ConceptBook } from '../lib/ConceptBook';
import { conceptOfTheDay } from '../lib/conceptOfTheDay';
import { sourceScheme } from '../lib/schemes';
import { glossaryTranslationRef } from '../translation';
import styles from './GlossaryWidget.module.css';

/** A concept that people come from, another one each day. */
export function TermOfTheDay(props: { today: Date }) {
  const { today } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const book = ConceptBook.of(useApi(glossaryApiRef));
  const day = today.toISOString().slice(0, 10);
  const lang = useContentLanguage();
  const key = JSON.stringify([day, lang]);
  const { value: concept, isLoading } = useLoad(key, async () => {
    const refs = await book.refs();
    const known = refs.filter(ref => ref.startsWith(`${sourceScheme}:`)).sort();
    const ref = conceptOfTheDay(known, today);
    return ref && book.read(ref, lang);
  });

  if (isLoading) {
    return <Skeleton width="100%" height="5rem" aria-hidden="true" />;
  }
  // Whoever may not read the glossary, or has none, needs no news of it on the home page.
  if (!concept) {
    return null;
  }
  return (
    <section className={styles.concept}>
      <span className={styles.caption}>{t('home.today')}</span>
      <span className={styles.head}>
        <ConceptLink concept={concept} weight="bold" isPlain />
        <SchemeChip scheme={concept.scheme} />
        <LanguageChip lang={concept.lang} />
      </span>
      <p className={styles.definition}>{concept.definition}</p>
      <CounterpartLine counterparts={concept.counterparts} />
    </section>
  );
}
