import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import { Link, Tooltip, TooltipTrigger } from '@backstage/ui';
import type { ReactNode } from 'react';
import { glossaryApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { ConceptBook } from '../../lib/ConceptBook';
import { conceptRouteRef } from '../../routes';
import styles from './Term.module.css';
import { TermPreview } from './TermPreview';

/** Long enough to pass over a term with the pointer without it opening. */
const openDelayMs = 400;
/** Long enough to reach the preview with the pointer. */
const closeDelayMs = 300;

/** @public */
export interface TermProps {
  /** The words as they stand in the text; without `concept` they are also what is looked up. */
  children: ReactNode;
  /** Reference or whole label; needed where the words are not a label, or have several meanings. */
  concept?: string;
  /** Tells meanings of a label apart. */
  scheme?: string;
}

/**
 * A word of running text that the glossary explains. Where there is no glossary, for somebody who may not read it, and
 * for words that it does not know, it is plain text.
 *
 * @public
 */
export function Term(props: TermProps) {
  const { children } = props;
  const hasGlossary = useApiHolder().get(glossaryApiRef) !== undefined;
  return hasGlossary ? <KnownTerm {...props} /> : <>{children}</>;
}

function KnownTerm(props: TermProps) {
  const { children, scheme, concept = textOf(children) } = props;
  const api = useApiHolder().get(glossaryApiRef)!;
  const conceptHref = useRouteRef(conceptRouteRef);
  const key = JSON.stringify([concept, scheme]);
  const { value: ref, valueKey } = useLoad(key, async () =>
    ConceptBook.of(api).find(concept, scheme),
  );

  if (!ref || valueKey !== key) {
    return <>{children}</>;
  }
  const separator = ref.indexOf(':');
  return (
    <TooltipTrigger delay={openDelayMs} closeDelay={closeDelayMs}>
      <Link
        className={styles.term}
        href={conceptHref({
          scheme: ref.slice(0, separator),
          id: ref.slice(separator + 1),
        })}
        standalone
      >
        {children}
      </Link>
      <Tooltip className={styles.tooltip}>
        <TermPreview conceptRef={ref} />
      </Tooltip>
    </TooltipTrigger>
  );
}

function textOf(children: ReactNode): string {
  return [children]
    .flat()
    .filter(child => typeof child === 'string' || typeof child === 'number')
    .join('')
    .trim();
}
