import { useRouteRef } from '@backstage/frontend-plugin-api';
import glossaryPlugin from '@crosswalk/backstage-plugin-glossary';
import { useCallback } from 'react';
import type { Term } from '../lib/markTerms';
import { useLatest } from './useLatest';

/**
 * Where a term leads: to its concept, or with several meanings to the glossary's search, which tells them apart. The
 * function stays the same while one turns pages; there is none where the glossary has no pages.
 */
export function useTermHref() {
  const rootHref = useRouteRef(glossaryPlugin.routes.root);
  const conceptHref = useRouteRef(glossaryPlugin.routes.concept);
  const latest = useLatest({ rootHref, conceptHref });

  const hrefOf = useCallback(
    ({ label, refs }: Pick<Term, 'label' | 'refs'>) => {
      const hrefs = latest.current!;
      if (refs.length > 1) {
        return `${hrefs.rootHref!()}?q=${encodeURIComponent(label)}`;
      }
      const colon = refs[0].indexOf(':');
      return hrefs.conceptHref!({
        scheme: refs[0].slice(0, colon),
        id: refs[0].slice(colon + 1),
      });
    },
    [latest],
  );
  return rootHref && conceptHref ? hrefOf : undefined;
}
