import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import type { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import { useState } from 'react';
import type { Upload } from '../../lib/importFiles';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import { DropZone } from './DropZone';
import styles from './Imports.module.css';
import { UploadForm } from './UploadForm';
import { useMayImport } from './useMayImport';

/** Takes files and asks what to do with them; a sentence for somebody who may not. */
export function UploadPanel(props: {
  sources: EstateSource[];
  onStart: (upload: Upload) => Promise<void>;
}) {
  const { sources, onStart } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { loading, allowed } = useMayImport();
  const [files, setFiles] = useState<File[]>();

  if (loading) {
    return <Skeleton width="100%" height={208} />;
  }
  if (!allowed) {
    return <p className={styles.sentence}>{t('imports.zone.denied')}</p>;
  }
  return (
    <Section level="h2" title={t('imports.zone.title')}>
      {files ? (
        <UploadForm
          files={files}
          sources={sources}
          onStart={onStart}
          onCancel={() => setFiles(undefined)}
        />
      ) : (
        <DropZone onFiles={setFiles} />
      )}
    </Section>
  );
}
