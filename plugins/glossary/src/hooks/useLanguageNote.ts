import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { languageName, sameLanguage } from '../lib/languages';
import { glossaryTranslationRef } from '../translation';
import { useContentLanguage } from './useContentLanguage';
import { usePortalLanguage } from './usePortalLanguage';

/**
 * Which language something is told in, in words, when it is another one than was asked for.
 *
 * @param told - BCP 47; English when absent
 * @public
 */
export function useLanguageNote(told: string = 'en'): string | undefined {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const asked = useContentLanguage() ?? 'en';
  // The note is a text of the portal, whatever the content was asked in.
  const portalLanguage = usePortalLanguage();
  return sameLanguage(asked, told)
    ? undefined
    : t('language.shownIn', { language: languageName(told, portalLanguage) });
}
