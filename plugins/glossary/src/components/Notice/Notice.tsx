import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** Nothing to show: why, and what to do first. */
export function Notice(props: {
  title: string;
  body: ReactNode;
  action?: ReactNode;
}) {
  const { title, body, action } = props;
  return (
    <div className={styles.notice}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <Text as="p" className={styles.body}>
        {body}
      </Text>
      {action}
    </div>
  );
}
