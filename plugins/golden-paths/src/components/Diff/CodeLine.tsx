import { tokenizeYamlLine } from '../../lib/yaml';
import styles from './CodeLine.module.css';

/** A line of a file, coloured when it is YAML. */
export function CodeLine(props: { text: string; yaml: boolean }) {
  const { text, yaml } = props;
  if (!yaml) {
    return <code className={styles.line}>{text}</code>;
  }
  return (
    <code className={styles.line}>
      {tokenizeYamlLine(text).map((token, index) => (
        <span key={index} data-token={token.kind}>
          {token.text}
        </span>
      ))}
    </code>
  );
}
