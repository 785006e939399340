import { schemeLabel, sourceScheme } from '../../lib/schemes';
import styles from './SchemeChip.module.css';

/** The shape of a side, for where its name stands beside it or would be too much. */
export function SchemeMark(props: { scheme: string }) {
  const { scheme } = props;
  return (
    <svg
      className={styles.mark}
      data-scheme={scheme}
      viewBox="0 0 12 12"
      width="10"
      height="10"
      aria-hidden="true"
    >
      {scheme === sourceScheme ? (
        <path d="M1 1h7v7H1z M4 9.5v1.5h7V4H9.5" />
      ) : (
        <path d="M6 .6 10.7 3.3v5.4L6 11.4 1.3 8.7V3.3z" />
      )}
    </svg>
  );
}

/** Which side a concept is from: a shape and a word; the colour only repeats it. */
export function SchemeChip(props: { scheme: string }) {
  const { scheme } = props;
  return (
    <span className={styles.chip}>
      <SchemeMark scheme={scheme} />
      {schemeLabel(scheme)}
    </span>
  );
}
