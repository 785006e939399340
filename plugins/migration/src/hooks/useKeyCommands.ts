import { useEffect, useRef } from 'react';

/** Where letters and digits already mean something. */
const TAKES_KEYS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false]), [aria-haspopup=listbox], [role=listbox], [role=menu], [role=dialog], [role=alertdialog], [role=combobox]';

/** Runs what a key stands for, from anywhere on the page but never while somebody types. */
export function useKeyCommands(commands: Record<string, () => void>): void {
  const latest = useRef(commands);
  latest.current = commands;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (
        event.defaultPrevented ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target?.closest(TAKES_KEYS)
      ) {
        return;
      }
      const moves = event.key === 'j' || event.key === 'k';
      // Held down, a key walks through the list; a decision is made once.
      if (event.repeat && !moves) {
        return;
      }
      const command = Object.hasOwn(latest.current, event.key)
        ? latest.current[event.key]
        : undefined;
      if (command) {
        event.preventDefault();
        command();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
