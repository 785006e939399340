import type { ReactNode } from 'react';
import type { ToggleFilter } from '../../lib/vmQuery';
import styles from './Pictures.module.css';
import { useVmFilters } from './useVmFilters';

/** One part of a picture, or a figure: pressed, the list shows only that; pressed again, everything. */
export function FilterToggle(props: {
  filter: ToggleFilter;
  value: string;
  children: ReactNode;
}) {
  const { filter, value, children } = props;
  const { filters, change } = useVmFilters();
  const isPressed = String(filters[filter]) === value;
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={isPressed}
      onClick={() => change({ [filter]: isPressed ? undefined : value })}
    >
      {children}
    </button>
  );
}
