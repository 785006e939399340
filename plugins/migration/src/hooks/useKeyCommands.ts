import { useEffect, useRef } from 'react';

/** Where letters and digits already mean something. */
const TAKES_KEYS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false]), [aria-haspopup=listbox], [role=listbox], [role=menu], [role=dialog], [role=alertdialog], [role=combobox]';

/** Held down, these walk through a list; everything else is done once. */
const REPEATS = 'jkJK';

/**
 * Runs what a key stands for, from anywhere on the page but never while somebody types.
 *
 * @param commands - by the key as the browser names it; `mod+a` is with Ctrl or Command, all others are without
 */
export function useKeyCommands(commands: Record<string, () => void>): void {
  const latest = useRef(commands);
  latest.current = commands;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (
        event.defaultPrevented ||
        event.isComposing ||
        event.altKey ||
        target?.closest(TAKES_KEYS)
      ) {
        return;
      }
      if (event.repeat && !REPEATS.includes(event.key)) {
        return;
      }
      const name =
        event.ctrlKey || event.metaKey ? `mod+${event.key}` : event.key;
      const command = Object.hasOwn(latest.current, name)
        ? latest.current[name]
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
