import { Link } from '@backstage/ui';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { RiArrowLeftRightLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { SchemeChip } from '../components/shared';
import styles from './ConceptSearchResultListItem.module.css';

function textField(
  document: IndexableDocument,
  name: string,
): string | undefined {
  const value = Object.entries(document).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A concept among the results of the portal's search: what it is, and what it is on the other side. */
export function ConceptSearchResultListItem(props: {
  result?: IndexableDocument;
  icon?: ReactNode;
}) {
  const { result, icon } = props;
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
            href={result.location}
            variant="body-large"
            weight="bold"
            standalone
            noTrack
          >
            {result.title}
          </Link>
          {scheme && <SchemeChip scheme={scheme} />}
        </span>
        <span className={styles.text}>{result.text}</span>
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
