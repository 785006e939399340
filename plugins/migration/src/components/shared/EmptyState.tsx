import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What is not here yet and what to do first. */
export function EmptyState(props: {
  icon?: ReactNode;
  title: string;
  body?: string;
  action?: ReactNode;
}) {
  return (
    <section className={styles.empty}>
      {props.icon && (
        <span className={styles.icon} aria-hidden>
          {props.icon}
        </span>
      )}
      <Text as="h2" variant="title-small" weight="bold">
        {props.title}
      </Text>
      {props.body && <p className={styles.body}>{props.body}</p>}
      {props.action}
    </section>
  );
}
