import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import { RiDeleteBinLine, RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './SourceList.module.css';
import { useMayImport } from './useMayImport';

/** Reads a live source now; takes out what a source brought, which is asked about because it cannot be taken back. */
export function SourceActions(props: {
  estateId: string;
  source: EstateSource;
  onStarted: (importId: string) => void;
  onRemoved: () => void;
}) {
  const { estateId, source, onStarted, onRemoved } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const { allowed } = useMayImport();
  const [isAsking, setIsAsking] = useState(false);
  const [refreshing, refresh] = useAsyncFn(
    async () => onStarted((await api.refreshSource(estateId, source.id)).id),
    [api, estateId, source.id, onStarted],
  );
  const [removing, remove] = useAsyncFn(async () => {
    setIsAsking(false);
    await api.removeSource(estateId, source.id);
    onRemoved();
  }, [api, estateId, source.id, onRemoved]);
  const error = refreshing.error ?? removing.error;

  if (!allowed) {
    return null;
  }
  return (
    <div className={styles.actions}>
      {source.live && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiRefreshLine />}
          isPending={refreshing.loading}
          aria-label={t('imports.sources.refreshThis', { name: source.title })}
          onPress={() => refresh()}
        >
          {t('imports.sources.refresh')}
        </Button>
      )}
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiDeleteBinLine />}
        isPending={removing.loading}
        aria-label={t('imports.sources.removeThis', { name: source.title })}
        onPress={() => setIsAsking(true)}
      >
        {t('imports.sources.remove')}
      </Button>
      {error && (
        <div className={styles.failure}>
          <ErrorNotice title={t('imports.view.undone')} error={error} />
        </div>
      )}
      <Dialog isOpen={isAsking} onOpenChange={setIsAsking} width={460}>
        <DialogHeader>
          {t('imports.sources.removeTitle', { name: source.title })}
        </DialogHeader>
        <DialogBody>
          <p>
            {source.live
              ? t('imports.sources.removeLive')
              : t('imports.sources.removeBody')}
          </p>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={() => setIsAsking(false)}>
            {t('imports.sources.keep')}
          </Button>
          <Button variant="primary" destructive onPress={() => remove()}>
            {t('imports.sources.removeNow')}
          </Button>
        </DialogFooter>
      </Dialog>
    </div>
  );
}
