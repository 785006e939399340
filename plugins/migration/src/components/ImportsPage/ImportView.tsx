import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Box, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { useImport } from '../../hooks/useImport';
import { isNotFound } from '../../lib/errors';
import { isSettled } from '../../lib/importReport';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import { ImportHeader } from './ImportHeader';
import { ImportOutcome } from './ImportOutcome';
import { ImportProgress } from './ImportProgress';
import { ImportReportView } from './ImportReportView';
import styles from './Imports.module.css';

/** One import: how far it is, then what became of every row. */
export function ImportView(props: {
  estateId: string;
  importId: string;
  /** The address of the page with the drop zone. */
  newSearch: string;
  /** Imports for good what was checked only; absent when the page no longer has the file. */
  onImportNow?: () => Promise<void>;
  onChanged: () => void;
}) {
  const { estateId, importId, newSearch, onImportNow, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { value, error, isConnectionLost, reload } = useImport(
    estateId,
    importId,
  );
  const isDone = value && isSettled(value.status);

  // Once it has ended before one's eyes, the history is no longer what it was.
  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (isDone && wasUnderWay.current) {
      onChanged();
    }
    wasUnderWay.current = isDone === false;
  }, [isDone, onChanged]);

  if (!value) {
    return (
      <>
        {error ? (
          <ImportError error={error} onRetry={reload} />
        ) : (
          <VisuallyHidden role="status">
            {t('imports.view.loading')}
          </VisuallyHidden>
        )}
        {!error && <Skeleton width="100%" height={240} />}
      </>
    );
  }
  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.panel}
      aria-label={t('imports.view.label', { file: value.fileName })}
    >
      <ImportHeader entry={value} newSearch={newSearch} />
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {isConnectionLost && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('imports.view.lost')}
        />
      )}
      {isDone ? (
        <ImportOutcome
          entry={value}
          onImportNow={onImportNow}
          onDecided={() => {
            reload();
            onChanged();
          }}
        />
      ) : (
        <ImportProgress entry={value} />
      )}
      {value.report && <ImportReportView entry={value} report={value.report} />}
    </Box>
  );
}

function ImportError(props: { error: Error; onRetry: () => void }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return isNotFound(props.error) ? (
    <p className={styles.sentence}>{t('imports.view.gone')}</p>
  ) : (
    <ErrorNotice error={props.error} onRetry={props.onRetry} />
  );
}
