import { useCallback, useEffect, useRef, useState } from 'react';

/** What is known about something that is fetched. */
export interface Loaded<T> {
  /** The last good answer, even while the next one is under way. */
  value?: T;
  /** The key that `value` answers. */
  valueKey?: string;
  /** Why the fetch for the current key failed. */
  error?: Error;
  isLoading: boolean;
  retry(): void;
}

interface State<T> {
  value?: T;
  valueKey?: string;
  error?: Error;
  settledKey?: string;
}

/**
 * Fetches again whenever `key` changes. An answer that arrives after the key has moved on is discarded, so what is on
 * screen never goes back to an older question.
 */
export function useLoad<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): Loaded<T> {
  const [state, setState] = useState<State<T>>({});
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const attemptKey = `${attempt}:${key}`;
  useEffect(() => {
    const controller = new AbortController();
    const settle = (change: Partial<State<T>>) => {
      if (!controller.signal.aborted) {
        setState(previous => ({
          ...previous,
          error: undefined,
          ...change,
          settledKey: attemptKey,
        }));
      }
    };
    latestLoad.current(controller.signal).then(
      value => settle({ value, valueKey: key }),
      (error: Error) => settle({ error }),
    );
    return () => controller.abort();
  }, [key, attemptKey]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  const isLoading = state.settledKey !== attemptKey;
  return {
    value: state.value,
    valueKey: state.valueKey,
    error: isLoading ? undefined : state.error,
    isLoading,
    retry,
  };
}
