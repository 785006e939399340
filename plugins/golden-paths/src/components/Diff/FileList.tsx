import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import type { ChangeDetails } from '@crosswalk/backstage-plugin-golden-paths-common';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import {
  findingsByLine,
  lineAnchor,
  parseLineAnchor,
} from '../../lib/findings';
import { goldenPathsTranslationRef } from '../../translation';
import { FilePanel } from './FilePanel';
import styles from './FileList.module.css';

/** A file longer than this starts closed, so that the page stays readable. */
const LINES_SHOWN_AT_FIRST = 600;

/** The files of a change with their diffs; an address with a line opens its file and goes there. */
export function FileList(props: { change: ChangeDetails }) {
  const { files, checks } = props.change;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { hash, key } = useLocation();
  const target = useMemo(() => parseLineAnchor(hash), [hash]);
  const findings = useMemo(
    () =>
      files.map((_, index) => findingsByLine(checks.findings, files, index)),
    [files, checks],
  );
  const [closed, setClosed] = useState<ReadonlySet<number>>(
    () =>
      new Set(
        files.flatMap((file, index) =>
          file.additions + file.deletions > LINES_SHOWN_AT_FIRST ? [index] : [],
        ),
      ),
  );

  const toggle = (index: number) =>
    setClosed(previous => {
      const next = new Set(previous);
      if (!next.delete(index)) {
        next.add(index);
      }
      return next;
    });

  // The key of the location changes with every click, so that the same link leads there again.
  useEffect(() => {
    if (target) {
      setClosed(
        previous =>
          new Set([...previous].filter(index => index !== target.fileIndex)),
      );
    }
  }, [target, key]);

  const targetIsOpen = target !== undefined && !closed.has(target.fileIndex);
  useEffect(() => {
    if (target && targetIsOpen) {
      const row = document.getElementById(
        lineAnchor(target.fileIndex, target.line),
      );
      row?.scrollIntoView?.({ block: 'center' });
      row?.focus({ preventScroll: true });
    }
  }, [target, targetIsOpen, key]);

  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  const allClosed = closed.size === files.length;

  return (
    <section className={styles.files} aria-labelledby="change-files">
      <header className={styles.header}>
        <Text as="h3" variant="title-x-small" weight="bold" id="change-files">
          {t('files.title')}
        </Text>
        <Text as="span" variant="body-small" color="secondary">
          {t('change.files', { count: files.length })},{' '}
          {t('files.summary', {
            additions: String(additions),
            deletions: String(deletions),
          })}
        </Text>
        {files.length > 1 && (
          <Button
            size="small"
            variant="tertiary"
            className={styles.toggleAll}
            onPress={() =>
              setClosed(allClosed ? new Set() : new Set(files.keys()))
            }
          >
            {allClosed ? t('files.expandAll') : t('files.collapseAll')}
          </Button>
        )}
      </header>
      {files.length === 0 && <Text color="secondary">{t('files.none')}</Text>}
      {files.map((file, index) => (
        <FilePanel
          key={file.path}
          file={file}
          fileIndex={index}
          findings={findings[index]}
          targetLine={target?.fileIndex === index ? target.line : undefined}
          expanded={!closed.has(index)}
          onToggle={() => toggle(index)}
        />
      ))}
    </section>
  );
}
