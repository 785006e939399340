import { useSearchParams } from 'react-router-dom';
import { usePortalLanguage } from './usePortalLanguage';

/**
 * The language to ask the glossary's content in: what `?lang=` of the address says, else the language of the portal.
 * Undefined for English, which everything is told in.
 *
 * @public
 */
export function useContentLanguage(): string | undefined {
  const [params] = useSearchParams();
  const portalLanguage = usePortalLanguage();
  const language = params.get('lang') || portalLanguage;
  return /^en\b/i.test(language) ? undefined : language;
}
