import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  migrationEstateImportPermission,
  type ImportKind,
} from '@crosswalk/backstage-plugin-migration-common';
import { Skeleton } from '@backstage/ui';
import { useState } from 'react';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import { DropZone } from './DropZone';
import styles from './Imports.module.css';
import { UploadForm } from './UploadForm';

/** Takes a file and asks what to do with it; a sentence for somebody who may not. */
export function UploadPanel(props: {
  onStart: (upload: {
    file: File;
    kind: ImportKind;
    dryRun: boolean;
  }) => Promise<void>;
}) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { loading, allowed } = usePermission({
    permission: migrationEstateImportPermission,
  });
  const [file, setFile] = useState<File>();

  if (loading) {
    return <Skeleton width="100%" height={208} />;
  }
  if (!allowed) {
    return <p className={styles.sentence}>{t('imports.zone.denied')}</p>;
  }
  return (
    <Section level="h2" title={t('imports.zone.title')}>
      {file ? (
        <UploadForm
          file={file}
          onStart={props.onStart}
          onCancel={() => setFile(undefined)}
        />
      ) : (
        <DropZone onFile={setFile} />
      )}
    </Section>
  );
}
