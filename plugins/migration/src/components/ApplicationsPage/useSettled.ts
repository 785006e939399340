import { useEffect, useState } from 'react';

/** Held down, `j` passes applications by that nobody looks at. */
const SETTLED_MS = 150;

/** Whether what is shown has been there for a moment, so that it is worth asking for more. */
export function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
