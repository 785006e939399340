import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { RiUploadLine } from '@remixicon/react';
import { useRef, useState, type DragEvent } from 'react';
import { formatCount } from '../../lib/format';
import { belongTogether } from '../../lib/importFiles';
import { migrationTranslationRef } from '../../translation';
import styles from './DropZone.module.css';

const ACCEPT = '.xlsx,.xlsm,.csv,.zip';

/** Takes a workbook, the CSV tabs of one export, or an archive of them; dropped or chosen. */
export function DropZone(props: { onFiles: (files: File[]) => void }) {
  const { onFiles } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [refused, setRefused] = useState(0);

  const take = (files: File[]) => {
    const fit = belongTogether(files);
    setRefused(fit ? 0 : files.length);
    if (fit && files.length > 0) {
      onFiles(files);
    }
  };
  const drag = (handle: (event: DragEvent) => void) => (event: DragEvent) => {
    // Otherwise the browser leaves the page to show the file.
    event.preventDefault();
    handle(event);
  };

  return (
    <>
      <div
        role="group"
        aria-label={t('imports.zone.label')}
        className={styles.zone}
        data-over={isOver || undefined}
        onDragEnter={drag(() => setIsOver(true))}
        onDragOver={drag(() => setIsOver(true))}
        onDragLeave={event => {
          // Not when it only moves over a part of the zone.
          if (!event.currentTarget.contains(event.relatedTarget as Node)) {
            setIsOver(false);
          }
        }}
        onDrop={drag(event => {
          setIsOver(false);
          take([...event.dataTransfer.files]);
        })}
      >
        <RiUploadLine size={36} aria-hidden className={styles.icon} />
        <p className={styles.title}>
          {isOver ? t('imports.zone.release') : t('imports.zone.drop')}
        </p>
        <p className={styles.hint}>{t('imports.zone.hint')}</p>
        <Button variant="primary" onPress={() => input.current?.click()}>
          {t('imports.zone.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPT}
          aria-label={t('imports.zone.choose')}
          onChange={event => {
            take([...(event.target.files ?? [])]);
            // The same file, corrected, is a choice again.
            event.target.value = '';
          }}
        />
      </div>
      {refused > 0 && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('imports.zone.several', { amount: formatCount(refused) })}
        />
      )}
    </>
  );
}
