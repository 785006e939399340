import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Box, Button, Select, Switch } from '@backstage/ui';
import type { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import {
  guessKind,
  sourceIdOf,
  uploadKinds,
  type Upload,
  type UploadKind,
} from '../../lib/importFiles';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import { FileList } from './FileList';
import styles from './Imports.module.css';
import { SourceChoice, type ChosenSource } from './SourceChoice';

/** What the files hold, what they replace, and whether they are imported or only checked. */
export function UploadForm(props: {
  files: File[];
  sources: EstateSource[];
  onStart: (upload: Upload) => Promise<void>;
  onCancel: () => void;
}) {
  const { files, sources, onStart, onCancel } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { value: guess, loading: isGuessing } = useAsync(
    () => guessKind(files),
    [files],
  );
  const [chosenKind, setKind] = useState<UploadKind>();
  const [chosenSource, setSource] = useState<ChosenSource>();
  const [dryRun, setDryRun] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [upload, send] = useAsyncFn(onStart, [onStart]);
  const submit = useRef<HTMLButtonElement>(null);

  // The button that was pressed is gone; what comes next is here.
  useEffect(() => submit.current?.focus(), []);

  const kind = chosenKind ?? guess;
  const replaceable = sources.filter(
    source => source.kind === kind && !source.live,
  );
  const source = chosenSource ?? { id: replaceable[0]?.id };
  const isNameMissing =
    source.newName !== undefined &&
    (!kind || sourceIdOf(kind, source.newName) === undefined);

  const start = (event?: FormEvent) => {
    event?.preventDefault();
    setIsTried(true);
    if (kind && !isNameMissing && !upload.loading) {
      const sourceId =
        source.newName === undefined
          ? source.id
          : sourceIdOf(kind, source.newName);
      send({ files, kind, dryRun, sourceId });
    }
  };
  return (
    <form onSubmit={start} noValidate>
      <Box bg="neutral" className={styles.panel}>
        <FileList files={files} />
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
          description={
            kind || isGuessing ? undefined : t('imports.zone.kindUnknown')
          }
          options={uploadKinds.map(value => ({
            value,
            label: t(`imports.kind.${value}`),
          }))}
          value={kind ?? null}
          isInvalid={isTried && !kind}
          onChange={value => {
            setKind(value as UploadKind);
            // What it replaces was of another kind.
            setSource(undefined);
          }}
        />
        {isTried && !kind && (
          <p role="alert" className={styles.wrong}>
            {t('imports.zone.kindMissing')}
          </p>
        )}
        {kind && (
          <SourceChoice
            sources={replaceable}
            value={source}
            isNameMissing={isTried && isNameMissing}
            onChange={setSource}
          />
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
