import { Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

/** A named part of a page or panel. */
export function Section(props: {
  title: string;
  level?: 'h2' | 'h3';
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const { title, level = 'h3', aside, className, children } = props;
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={[styles.section, className].filter(Boolean).join(' ')}
    >
      <div className={styles.head}>
        <Text
          as={level}
          id={id}
          variant={level === 'h2' ? 'title-x-small' : 'body-medium'}
          weight="bold"
        >
          {title}
        </Text>
        {aside}
      </div>
      {children}
    </section>
  );
}
