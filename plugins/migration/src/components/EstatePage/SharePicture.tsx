import type { ReactNode } from 'react';
import { formatCount } from '../../lib/format';
import type { ToggleFilter } from '../../lib/vmQuery';
import { Section, ShareBar, Swatch, type SharePart } from '../shared';
import { FilterToggle } from './FilterToggle';
import styles from './Pictures.module.css';

/** A whole and its parts; a part that is pressed is what the list shows. Parts that are nothing are left out. */
export function SharePicture(props: {
  filter: ToggleFilter;
  title: string;
  whole: string;
  parts: SharePart[];
  footer?: ReactNode;
}) {
  const { filter, title, whole, parts, footer } = props;
  return (
    <Section
      level="h2"
      title={title}
      aside={<span className={styles.whole}>{whole}</span>}
      className={styles.picture}
    >
      <ShareBar label={title} parts={parts} />
      <ul className={styles.parts}>
        {parts
          .filter(part => part.value > 0)
          .map(part => (
            <li key={part.id}>
              <FilterToggle filter={filter} value={part.id}>
                <Swatch tone={part.tone} />
                <span className={styles.label}>{part.label}</span>
                <span className={styles.figure}>{formatCount(part.value)}</span>
              </FilterToggle>
            </li>
          ))}
      </ul>
      {footer && <div className={styles.footer}>{footer}</div>}
    </Section>
  );
}
