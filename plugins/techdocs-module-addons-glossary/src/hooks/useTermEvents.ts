import { RefObject, useEffect } from 'react';
import type { MarkedTerms, Term } from '../lib/markTerms';
import { useLatest } from './useLatest';

/** In milliseconds; long enough not to open for a pointer that only passes by. */
const openDelay = 250;
/** In milliseconds; long enough to get from the term to its tooltip. */
const closeDelay = 250;

interface TermEvents {
  marked: RefObject<MarkedTerms | undefined>;
  openTerm: Term | undefined;
  /** Another term, or none, is to have its tooltip open. */
  onOpen(term: Term | undefined): void;
  onFollow(term: Term): void;
}

/**
 * When a tooltip opens and closes (WCAG 1.4.13): on focus at once, on hover after a moment; it stays as long as the
 * pointer is on the term or the tooltip, or the term has the focus; or until Escape. React's events are retargeted at
 * the shadow host, so these are the root's own.
 */
export function useTermEvents(
  shadowRoot: ShadowRoot | undefined,
  host: HTMLElement,
  events: TermEvents,
) {
  const latest = useLatest(events);

  useEffect(() => {
    if (!shadowRoot) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let focused: Term | undefined;
    let isPointerInside = false;
    /** What a click may follow: for a finger only what is open already, so that the first touch opens. */
    let followable: Term | undefined;

    const openTerm = () => latest.current!.openTerm;
    const termAt = (event: Event) =>
      latest.current!.marked.current?.termAt(event.target);
    const isInTooltip = (event: Event) => host.contains(event.target as Node);
    const open = (term: Term | undefined) => {
      clearTimeout(timer);
      latest.current!.onOpen(term);
    };
    const openLater = (term: () => Term | undefined, delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => open(term()), delay);
    };

    const listeners = {
      pointerover: (event: PointerEvent) => {
        if (event.pointerType === 'touch') {
          return;
        }
        const term = termAt(event);
        isPointerInside =
          isInTooltip(event) || (term !== undefined && term === openTerm());
        if (isPointerInside) {
          clearTimeout(timer);
        } else if (term) {
          openLater(() => {
            isPointerInside = true;
            return term;
          }, openDelay);
        }
      },
      pointerout: (event: PointerEvent) => {
        isPointerInside = false;
        if (termAt(event) || isInTooltip(event)) {
          openLater(() => focused, closeDelay);
        }
      },
      pointerdown: (event: PointerEvent) => {
        followable = event.pointerType === 'touch' ? openTerm() : termAt(event);
      },
      focusin: (event: FocusEvent) => {
        focused = termAt(event);
        if (focused) {
          open(focused);
        }
      },
      focusout: () => {
        // Pressing the mouse on the tooltip, to copy from it, takes the focus away too.
        if (focused && focused === openTerm() && !isPointerInside) {
          open(undefined);
        }
        focused = undefined;
      },
      click: (event: MouseEvent) => {
        const term = termAt(event);
        if (!term || hasModifier(event)) {
          return;
        }
        event.preventDefault();
        // A key has no pointer that came down before.
        if (event.detail === 0 || term === followable) {
          latest.current!.onFollow(term);
        } else {
          open(term);
        }
      },
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        clearTimeout(timer);
        focused = undefined;
        if (openTerm()) {
          // What is around the docs, such as a dialog, stays open.
          event.stopPropagation();
          open(undefined);
        }
      }
    };

    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries) {
      shadowRoot.addEventListener(type, listener);
    }
    // Whoever only hovers has the focus elsewhere.
    document.addEventListener('keydown', closeOnEscape, true);
    return () => {
      clearTimeout(timer);
      for (const [type, listener] of entries) {
        shadowRoot.removeEventListener(type, listener);
      }
      document.removeEventListener('keydown', closeOnEscape, true);
    };
  }, [shadowRoot, host, latest]);
}

/** A new tab or window is the browser's business. */
function hasModifier(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
