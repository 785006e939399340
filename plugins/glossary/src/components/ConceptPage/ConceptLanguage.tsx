import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { useSearchParams } from 'react-router-dom';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { languageName, sameLanguage } from '../../lib/languages';
import { glossaryTranslationRef } from '../../translation';
import { LanguageChip } from '../shared';
import styles from './ConceptLanguage.module.css';

/** Says quietly when the concept is told in another language than was asked for, and offers those that there are. */
export function ConceptLanguage(props: { details: ConceptDetails }) {
  const { concept, languages } = props.details;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [params] = useSearchParams();
  const asked = useContentLanguage() ?? 'en';
  const told = concept.lang ?? 'en';
  const others = languages.filter(language => !sameLanguage(language, told));
  if (sameLanguage(asked, told) && others.length === 0) {
    return null;
  }
  return (
    <p className={styles.language}>
      <LanguageChip lang={concept.lang} />
      {others.length > 0 && (
        <span>
          {t('language.alsoIn')}{' '}
          {others.map(language => {
            const there = new URLSearchParams(params);
            there.set('lang', language);
            return (
              <Link
                key={language}
                href={`?${there}`}
                lang={language}
                variant="body-small"
              >
                {languageName(language, language)}
              </Link>
            );
          })}
        </span>
      )}
    </p>
  );
}
