import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text, VisuallyHidden } from '@backstage/ui';
import type {
  FileDiff,
  Finding,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useId, useMemo } from 'react';
import { diffLines, foldLines } from '../../lib/diff';
import { goldenPathsTranslationRef } from '../../translation';
import { DiffTable } from './DiffTable';
import styles from './FilePanel.module.css';

/** One file of a change; its head opens and closes it. */
export function FilePanel(props: {
  file: FileDiff;
  fileIndex: number;
  findings: Map<number, Finding[]>;
  targetLine?: number;
  expanded: boolean;
  onToggle: () => void;
}) {
  const { file, fileIndex, findings, targetLine, expanded, onToggle } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const bodyId = useId();
  const rows = useMemo(() => {
    const keep = new Set(findings.keys());
    if (targetLine !== undefined) {
      keep.add(targetLine);
    }
    return foldLines(diffLines(file.before, file.after), keep);
  }, [file, findings, targetLine]);
  const Chevron = expanded ? RiArrowDownSLine : RiArrowRightSLine;

  return (
    <section className={styles.file} aria-label={file.path}>
      <h4 className={styles.head}>
        <button
          type="button"
          aria-expanded={expanded}
          aria-controls={bodyId}
          className={styles.toggle}
          onClick={onToggle}
        >
          <Chevron size={20} aria-hidden className={styles.chevron} />
          <span className={styles.path}>{file.path}</span>
          <span className={styles.status}>{t(`files.${file.status}`)}</span>
          <span className={styles.counts}>
            <span aria-hidden>+{file.additions}</span>
            <span aria-hidden>−{file.deletions}</span>
            <VisuallyHidden>
              {t('files.additions', { count: file.additions })},{' '}
              {t('files.deletions', { count: file.deletions })}
            </VisuallyHidden>
          </span>
        </button>
      </h4>
      <div id={bodyId} hidden={!expanded}>
        {expanded && rows.length > 0 && (
          <DiffTable
            label={t('files.diffLabel', { file: file.path })}
            rows={rows}
            yaml={/\.ya?ml$/i.test(file.path)}
            fileIndex={fileIndex}
            findings={findings}
            targetLine={targetLine}
          />
        )}
        {expanded && rows.length === 0 && (
          <Text as="p" color="secondary" className={styles.empty}>
            {t('files.empty')}
          </Text>
        )}
      </div>
    </section>
  );
}
