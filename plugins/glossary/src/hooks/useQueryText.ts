import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Long enough to swallow a burst of typing, short enough to feel immediate. */
const debounceMs = 150;

/** What is typed into the search field, and the query that follows it a moment later in the address of the page. */
export function useQueryText() {
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const [text, setText] = useState(query);
  const written = useRef(query);

  // Back, forward and links change the address from outside; the field follows.
  useEffect(() => {
    if (query !== written.current) {
      written.current = query;
      setText(query);
    }
  }, [query]);

  useEffect(() => {
    const next = text.trim() ? text : '';
    if (next === written.current) {
      return undefined;
    }
    const write = () => {
      written.current = next;
      setParams(
        previous => {
          const changed = new URLSearchParams(previous);
          if (next) {
            changed.set('q', next);
          } else {
            changed.delete('q');
          }
          return changed;
        },
        { replace: true },
      );
    };
    const timer = setTimeout(write, next ? debounceMs : 0);
    return () => clearTimeout(timer);
  }, [text, setParams]);

  return { text, setText, query: query.trim() };
}
