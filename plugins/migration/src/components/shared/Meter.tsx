import type { ReactNode } from 'react';
import styles from './Meter.module.css';

/** A quantity against its limit. Beyond the limit it says so with a word, not only by colour. */
export function Meter(props: {
  label: string;
  value: number;
  max: number;
  /** The figures as a person reads them: `34 of 50 VMs`. */
  text: ReactNode;
  /** The same as plain text for screen readers. */
  valueText: string;
}) {
  const { label, value, max, text, valueText } = props;
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className={styles.meter} data-over={value > max || undefined}>
      <div className={styles.words}>
        <span>{label}</span>
        <span className={styles.figure}>{text}</span>
      </div>
      <div
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        aria-valuetext={valueText}
      >
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
