import { useEffect, useRef } from 'react';

/** Calls back when `?` is pressed anywhere on the page where it does not write a question mark. */
export function useHelpKey(onHelp: () => void) {
  const latest = useRef(onHelp);
  latest.current = onHelp;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key === '?' && !isTyping) {
        event.preventDefault();
        latest.current();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
