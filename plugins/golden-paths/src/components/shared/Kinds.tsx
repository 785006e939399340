import styles from './Kinds.module.css';

/** Kinds of manifest, in the order in which the path writes them. */
export function Kinds(props: { kinds: string[]; label: string }) {
  return (
    <ul className={styles.kinds} aria-label={props.label}>
      {props.kinds.map(kind => (
        <li key={kind}>{kind}</li>
      ))}
    </ul>
  );
}
