import type { ReactNode } from 'react';
import styles from './Fold.module.css';

/** A heading that shows and hides what is under it. */
export function Fold(props: {
  title: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) {
  const { title, isOpen, children } = props;
  return (
    <details className={styles.fold} open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
