import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Names and values, in the order given; those without a value are left out. */
export function Facts(props: {
  items: { label: string; value: ReactNode; numeric?: boolean }[];
}) {
  return (
    <dl className={styles.facts}>
      {props.items
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ label, value, numeric }) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd data-numeric={numeric || undefined}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
