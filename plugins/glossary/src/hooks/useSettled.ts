import { useEffect, useState } from 'react';

/** The value once it has not changed for a while; what is typed is not asked letter by letter. */
export function useSettled<T>(value: T, delayMs = 150): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
