import type { RemixiconComponentType } from '@remixicon/react';
import styles from './Badge.module.css';

/** A state as shape, word and colour. */
export function Badge(props: {
  icon: RemixiconComponentType;
  word: string;
  tone: 'positive' | 'info' | 'negative' | 'unknown';
  /** States of changes are pills, outcomes of checks are boxes. */
  shape: 'pill' | 'box';
}) {
  const { icon: Icon, word, tone, shape } = props;
  return (
    <span className={styles.badge} data-tone={tone} data-shape={shape}>
      <Icon size={16} aria-hidden />
      <span className={styles.word}>{word}</span>
    </span>
  );
}
