import type { ReactNode } from 'react';
import styles from './Records.module.css';

/** A column of {@link Records}; figures are right-aligned. */
export interface RecordColumn<T> {
  title: string;
  cell: (item: T) => ReactNode;
  isFigure?: boolean;
}

/** A plain table that scrolls sideways by itself where there is no room. */
export function Records<T>(props: {
  label: string;
  columns: RecordColumn<T>[];
  items: readonly T[];
  keyOf: (item: T, index: number) => string;
}) {
  const { label, columns, items, keyOf } = props;
  return (
    <div
      className={styles.scroller}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it scrolls by keyboard
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ title, isFigure }) => (
              <th key={title} scope="col" data-figure={isFigure}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={keyOf(item, index)}>
              {columns.map(({ title, cell, isFigure }) => (
                <td key={title} data-figure={isFigure}>
                  {cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
