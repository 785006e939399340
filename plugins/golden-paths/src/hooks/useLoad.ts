import { useCallback, useEffect, useRef, useState } from 'react';

/** What is known about something that is fetched. */
export interface Loaded<T> {
  /** The last good answer to the current key, even while it is fetched again. */
  value?: T;
  /** Why the last fetch failed; absent while the next one is under way. */
  error?: Error;
  isLoading: boolean;
  reload(): void;
}

interface State<T> {
  key: string;
  value?: T;
  error?: Error;
  isLoading: boolean;
}

/** Fetches whenever `key` changes, and again on `reload`. An answer to an older key is discarded. */
export function useLoad<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): Loaded<T> {
  const [state, setState] = useState<State<T>>({ key, isLoading: true });
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  useEffect(() => {
    const controller = new AbortController();
    const settle = (result: { value: T } | { error: Error }) => {
      if (!controller.signal.aborted) {
        setState(previous => ({
          value: previous.key === key ? previous.value : undefined,
          ...result,
          key,
          isLoading: false,
        }));
      }
    };
    setState(previous => ({
      key,
      value: previous.key === key ? previous.value : undefined,
      isLoading: true,
    }));
    latestLoad.current(controller.signal).then(
      value => settle({ value }),
      (error: Error) => settle({ error }),
    );
    return () => controller.abort();
  }, [key, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  const current = state.key === key ? state : { isLoading: true };
  return { ...current, reload };
}
