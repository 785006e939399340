import { Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './ConceptRail.module.css';

/** One titled piece of the rail. */
export function RailSection(props: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Text as="h3" id={titleId} variant="body-medium" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}
