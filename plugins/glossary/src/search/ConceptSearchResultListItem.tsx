import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  IndexableDocument,
  ResultHighlight,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { RiArrowLeftRightLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { SchemeChip } from '../components/shared';
import { conceptRouteRef } from '../routes';
import styles from './ConceptSearchResultListItem.module.css';

/** In the form that may be asked for in a portal without the glossary's pages. */
const pageRouteRef = convertLegacyRouteRef(conceptRouteRef);

function textField(
  document: IndexableDocument,
  name: string,
): string | undefined {
  const value = Object.entries(document).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A field of the document, with what was asked for marked where the search engine says where that is. */
function Highlighted(props: {
  field: 'title' | 'text';
  result: IndexableDocument;
  highlight?: ResultHighlight;
}) {
  const { field, result, highlight } = props;
  const marked = highlight?.fields[field];
  return marked ? (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{result[field]}</>
  );
}

/** Where this portal has the concept; what the index says where there are no such pages, or for older documents. */
function useConceptHref(result: IndexableDocument | undefined) {
  const conceptHref = useRouteRef(pageRouteRef);
  const scheme = result && textField(result, 'scheme');
  const id = result && textField(result, 'id');
  return scheme && id && conceptHref
    ? conceptHref({ scheme, id })
    : result?.location;
}

/** A concept among the results of the portal's search: what it is, and what it is on the other side. */
export function ConceptSearchResultListItem(props: {
  result?: IndexableDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}) {
  const { result, highlight, icon } = props;
  const href = useConceptHref(result);
  if (!result) {
    return null;
  }
  const scheme = textField(result, 'scheme');
  const counterparts = textField(result, 'counterparts');
  return (
    <div className={styles.item}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <div className={styles.body}>
        <span className={styles.head}>
          {/* The list records the click with its rank. */}
          <Link
            href={href}
            variant="body-large"
            weight="bold"
            standalone
            noTrack
          >
            <Highlighted field="title" result={result} highlight={highlight} />
          </Link>
          {scheme && <SchemeChip scheme={scheme} />}
        </span>
        <span className={styles.text}>
          <Highlighted field="text" result={result} highlight={highlight} />
        </span>
        {counterparts && (
          <span className={styles.counterparts}>
            <RiArrowLeftRightLine
              className={styles.arrow}
              size={16}
              aria-hidden="true"
            />
            <span>{counterparts}</span>
          </span>
        )}
      </div>
    </div>
  );
}
