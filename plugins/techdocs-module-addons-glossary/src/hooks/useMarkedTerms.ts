import { useEffect, useRef } from 'react';
import { MarkedTerms, MarkOptions, markTerms } from '../lib/markTerms';

/** Where Material for MkDocs has the text of a page. */
const articleSelector = '[data-md-component="content"] article';

/** In the browser's performance timeline: how long marking a page took. */
export const markingMeasure = 'glossary-terms';

/**
 * Marks the page in the shadow root, each page anew: TechDocs puts another document into the same root when one turns the
 * page, and does not tell its addons. Only the children of the root are watched, so marking a page wakes nobody.
 *
 * @returns what is marked now; a reference, because a page is marked without rendering anything
 */
export function useMarkedTerms(
  shadowRoot: ShadowRoot | undefined,
  host: HTMLElement,
  options: MarkOptions | undefined,
  onUndo: () => void,
) {
  const marked = useRef<MarkedTerms>();

  useEffect(() => {
    if (!shadowRoot || !options) {
      return undefined;
    }
    let article: Element | null = null;
    const undo = () => {
      marked.current?.undo();
      marked.current = undefined;
      onUndo();
    };
    const update = () => {
      const current = shadowRoot.querySelector(articleSelector);
      if (current !== article) {
        undo();
        article = current;
        if (current) {
          const start = performance.now();
          marked.current = markTerms(current, options);
          performance.measure(markingMeasure, { start });
        }
      }
      if (host.parentNode !== shadowRoot) {
        shadowRoot.append(host);
      }
    };
    update();
    const observer = new MutationObserver(update);
    observer.observe(shadowRoot, { childList: true });
    return () => {
      observer.disconnect();
      undo();
      host.remove();
    };
  }, [shadowRoot, host, options, onUndo]);

  return marked;
}
