import { useAnalytics } from '@backstage/frontend-plugin-api';
import { useShadowRoot } from '@backstage/plugin-techdocs-react';
import { useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useNavigate } from 'react-router-dom';
import { useAnnotationIndex } from '../hooks/useAnnotationIndex';
import { useMarkedTerms } from '../hooks/useMarkedTerms';
import { useTermEvents } from '../hooks/useTermEvents';
import { useTermHref } from '../hooks/useTermHref';
import { useTermsSetting } from '../hooks/useTermsSetting';
import type { Term } from '../lib/markTerms';
import { styles } from './styles';
import { TermTooltip } from './TermTooltip';

/** Addon of TechDocs: glossary terms in the page are underlined, explained and linked. */
export function GlossaryTerms() {
  const shadowRoot = useShadowRoot();
  const [host] = useState(() => document.createElement('div'));
  const [openTerm, setOpenTerm] = useState<Term>();
  const [isWanted] = useTermsSetting();
  const index = useAnnotationIndex();
  const hrefOf = useTermHref();
  const navigate = useNavigate();
  const analytics = useAnalytics();

  const options = useMemo(
    () => (isWanted && index && hrefOf ? { index, hrefOf } : undefined),
    [isWanted, index, hrefOf],
  );
  const close = useCallback(() => setOpenTerm(undefined), []);
  const marked = useMarkedTerms(shadowRoot, host, options, close);
  useTermEvents(shadowRoot, host, {
    marked,
    openTerm,
    onOpen: setOpenTerm,
    onFollow: ({ label, trigger }) => {
      const to = trigger.getAttribute('href')!;
      analytics.captureEvent('click', label, { attributes: { to } });
      navigate(to);
    },
  });

  return createPortal(
    <>
      <style>{styles}</style>
      {openTerm && <TermTooltip key={openTerm.label} term={openTerm} />}
    </>,
    host,
  );
}
