import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { RiUploadLine } from '@remixicon/react';
import { useRef, useState, type DragEvent } from 'react';
import { glossaryTranslationRef } from '../../translation';
import styles from './FileDrop.module.css';

/** Takes files, dropped or chosen. */
export function FileDrop(props: { onFiles: (files: File[]) => void }) {
  const { onFiles } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const take = (files: FileList | null) => {
    if (files && files.length > 0) {
      onFiles([...files]);
    }
  };
  const drag = (handle: (event: DragEvent) => void) => (event: DragEvent) => {
    // Otherwise the browser leaves the page to show the file.
    event.preventDefault();
    handle(event);
  };

  return (
    <div
      role="group"
      aria-label={t('upkeep.check.zone')}
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
        take(event.dataTransfer.files);
      })}
    >
      <RiUploadLine className={styles.icon} size={28} aria-hidden="true" />
      <span>{t(isOver ? 'upkeep.check.release' : 'upkeep.check.drop')}</span>
      <Button variant="primary" onPress={() => input.current?.click()}>
        {t('upkeep.check.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('upkeep.check.choose')}
        onChange={event => {
          take(event.target.files);
          // The same file, corrected, is a choice again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
