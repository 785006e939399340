import { useApi } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { useCallback, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * The language to ask the glossary's content in: what `?lang=` of the address says, else the language of the portal.
 * Undefined for English, which everything is told in.
 *
 * @public
 */
export function useContentLanguage(): string | undefined {
  const [params] = useSearchParams();
  const languageApi = useApi(appLanguageApiRef);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = languageApi.language$().subscribe(onChange);
      return () => subscription.unsubscribe();
    },
    [languageApi],
  );
  const appLanguage = useSyncExternalStore(
    subscribe,
    () => languageApi.getLanguage().language,
  );
  const language = params.get('lang') || appLanguage;
  return /^en\b/i.test(language) ? undefined : language;
}
