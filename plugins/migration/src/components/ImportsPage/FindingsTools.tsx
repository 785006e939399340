import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { ImportFinding } from '@crosswalk/backstage-plugin-migration-common';
import { RiDownloadLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { csvBlob, download, fileNameOf } from '../../lib/download';
import { formatCount } from '../../lib/format';
import { findingsToCsv } from '../../lib/importReport';
import { migrationTranslationRef } from '../../translation';
import styles from './ImportReport.module.css';

/** The findings to take along, for whoever mends the source. */
export function FindingsTools(props: {
  findings: ImportFinding[];
  fileName: string;
}) {
  const { findings, fileName } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(findingsToCsv(findings));
      setOutcome('copied');
    } catch {
      setOutcome('copyFailed');
    }
  };
  return (
    <div className={styles.tools}>
      <span role="status" className={styles.quiet}>
        {outcome
          ? t(`imports.report.${outcome}`)
          : t('imports.report.findingsCount', {
              count: findings.length,
              amount: formatCount(findings.length),
            })}
      </span>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileCopyLine />}
        onPress={copy}
      >
        {t('imports.report.copy')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        onPress={() =>
          download(
            fileNameOf(
              fileName.replace(/\.\w+$/, ''),
              t('imports.report.fileEnding'),
            ),
            csvBlob(findingsToCsv(findings)),
          )
        }
      >
        {t('imports.report.download')}
      </Button>
    </div>
  );
}
