import type { ReactNode } from 'react';
import styles from './Table.module.css';

/** A table that may be wider or longer than its place; the keyboard scrolls it as well. */
export function TableScroller(props: { label: string; children: ReactNode }) {
  return (
    <div
      className={styles.scroller}
      role="group"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
