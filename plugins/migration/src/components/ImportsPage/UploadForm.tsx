import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Box, Button, Select, Switch } from '@backstage/ui';
import type { ImportKind } from '@crosswalk/backstage-plugin-migration-common';
import { RiFileTextLine } from '@remixicon/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { formatFileSize } from '../../lib/fileSize';
import { importKindOf } from '../../lib/importReport';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './Imports.module.css';

const kinds = ['rvtools', 'dependencies'] as const satisfies ImportKind[];

/** What a file holds, and whether it is imported or only checked. */
export function UploadForm(props: {
  file: File;
  onStart: (upload: {
    file: File;
    kind: ImportKind;
    dryRun: boolean;
  }) => Promise<void>;
  onCancel: () => void;
}) {
  const { file, onStart, onCancel } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const guess = importKindOf(file.name);
  const [kind, setKind] = useState<ImportKind | undefined>(guess);
  const [dryRun, setDryRun] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [upload, send] = useAsyncFn(onStart, [onStart]);
  const submit = useRef<HTMLButtonElement>(null);

  // The button that was pressed is gone; what comes next is here.
  useEffect(() => submit.current?.focus(), []);

  const isMissing = isTried && !kind;
  const start = (event?: FormEvent) => {
    event?.preventDefault();
    setIsTried(true);
    if (kind && !upload.loading) {
      send({ file, kind, dryRun });
    }
  };
  return (
    <form onSubmit={start} noValidate>
      <Box bg="neutral" className={styles.panel}>
        <p className={styles.file}>
          <RiFileTextLine size={20} aria-hidden />
          <strong>{file.name}</strong>
          <span className={styles.quiet}>{formatFileSize(file.size)}</span>
        </p>
        {upload.error && (
          <ErrorNotice
            title={t('imports.zone.failed')}
            error={upload.error}
            onRetry={() => start()}
          />
        )}
        <Select
          className={styles.field}
          label={t('imports.zone.kind')}
          description={guess ? undefined : t('imports.zone.kindUnknown')}
          options={kinds.map(value => ({
            value,
            label: t(`imports.kind.${value}`),
          }))}
          value={kind ?? null}
          isInvalid={isMissing}
          onChange={value => setKind(value as ImportKind)}
        />
        {isMissing && (
          <p role="alert" className={styles.wrong}>
            {t('imports.zone.kindMissing')}
          </p>
        )}
        <Switch
          label={t('imports.zone.dryRun')}
          isSelected={dryRun}
          onChange={setDryRun}
        />
        <div className={styles.actions}>
          <Button ref={submit} type="submit" variant="primary">
            {dryRun ? t('imports.zone.check') : t('imports.zone.start')}
          </Button>
          <Button
            variant="secondary"
            isDisabled={upload.loading}
            onPress={onCancel}
          >
            {t('imports.zone.another')}
          </Button>
          <span role="status" className={styles.quiet}>
            {upload.loading && t('imports.zone.uploading')}
          </span>
        </div>
      </Box>
    </form>
  );
}
