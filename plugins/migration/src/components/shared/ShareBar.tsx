import { formatCount, formatShare } from '../../lib/format';
import styles from './ShareBar.module.css';

/** Fills that tell neighbours apart without colour: solid, hatched one way, the other way, dotted. */
export type Tone =
  | 'blue'
  | 'teal'
  | 'violet'
  | 'amber'
  | 'red'
  | 'grey'
  | 'green'
  | 'pink'
  | 'unknown';

export interface SharePart {
  id: string;
  label: string;
  value: number;
  tone: Tone;
}

/** One bar whose parts are the whole; said in words to those who do not see it. */
export function ShareBar(props: { label: string; parts: SharePart[] }) {
  const { label, parts } = props;
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const words = parts
    .map(
      part =>
        `${part.label} ${formatCount(part.value)} (${formatShare(
          part.value,
          total,
        )})`,
    )
    .join(', ');
  return (
    <div className={styles.bar} role="img" aria-label={`${label}: ${words}`}>
      {parts
        .filter(part => part.value > 0)
        .map(part => (
          <span
            key={part.id}
            className={styles.part}
            data-tone={part.tone}
            style={{ flexGrow: part.value }}
            title={`${part.label}: ${formatCount(part.value)}`}
          />
        ))}
    </div>
  );
}

/** The square that a legend puts before a word. */
export function Swatch(props: { tone: Tone }) {
  return <span className={styles.swatch} data-tone={props.tone} aria-hidden />;
}
