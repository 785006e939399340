import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useMemo, useState } from 'react';

const bucketName = 'techdocs-glossary';
const key = 'explainTerms';

/**
 * Whether this person wants terms explained; on until they switch it off. Undefined until the storage has answered, so
 * that terms do not flash up for those who do not want them.
 */
export function useTermsSetting(): [
  boolean | undefined,
  (wanted: boolean) => void,
] {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(bucketName), [storage]);
  const [snapshot, setSnapshot] = useState(() => bucket.snapshot<boolean>(key));

  useEffect(() => {
    const subscription = bucket.observe$<boolean>(key).subscribe(setSnapshot);
    return () => subscription.unsubscribe();
  }, [bucket]);

  const wanted =
    snapshot.presence === 'unknown' ? undefined : snapshot.value ?? true;
  return [wanted, value => void bucket.set(key, value)];
}
