import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';

/** Says in the window's title which page it is: `Estate · Harbour · Crosswalk`. */
export function useWindowTitle(...parts: (string | undefined)[]): void {
  const portal = useApi(configApiRef).getOptionalString('app.title');
  const title = [...parts, portal].filter(Boolean).join(' · ');
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
