import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './EmptyNotice.module.css';

/** Nothing to show: why, and what to do first. */
export function EmptyNotice(props: {
  title: string;
  body: string;
  action?: ReactNode;
  /** `h2` where the notice is all there is. */
  heading?: 'h2' | 'h3';
}) {
  const { title, body, action, heading = 'h3' } = props;
  return (
    <div className={styles.notice}>
      <Text as={heading} variant="title-x-small" weight="bold">
        {title}
      </Text>
      <Text as="p" color="secondary" className={styles.body}>
        {body}
      </Text>
      {action}
    </div>
  );
}
