import { Box, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Panel.module.css';

/** A titled part of a page. */
export function Panel(props: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { title, aside, children } = props;
  const id = useId();
  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.panel}
      aria-labelledby={id}
    >
      <header className={styles.header}>
        <Text as="h3" variant="title-x-small" weight="bold" id={id}>
          {title}
        </Text>
        {aside}
      </header>
      {children}
    </Box>
  );
}
