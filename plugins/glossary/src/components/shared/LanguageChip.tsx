import { useLanguageNote } from '../../hooks/useLanguageNote';
import styles from './LanguageChip.module.css';

/** Says quietly that something is told in another language than was asked for; nothing when it is not. */
export function LanguageChip(props: { lang?: string }) {
  const note = useLanguageNote(props.lang);
  return note ? <span className={styles.chip}>{note}</span> : null;
}
