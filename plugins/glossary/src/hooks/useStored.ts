import { StorageApi, storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

type Snapshot = ReturnType<StorageApi['snapshot']>;

/** What the portal keeps for this person under a key of the glossary's bucket; undefined when there is nothing. */
export function useStored(key: string): { value: unknown; isKnown: boolean } {
  const bucket = useApi(storageApiRef).forBucket('glossary');
  const [snapshot, setSnapshot] = useState<Snapshot>(() =>
    bucket.snapshot(key),
  );

  useEffect(() => {
    // In the same tick: a storage that has to ask a backend first answers the observer.
    const subscription = bucket.observe$(key).subscribe(setSnapshot);
    setSnapshot(bucket.snapshot(key));
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const isCurrent = snapshot.key === key;
  return {
    value: isCurrent ? snapshot.value : undefined,
    isKnown: isCurrent && snapshot.presence !== 'unknown',
  };
}
