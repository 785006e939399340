import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RiFileTextLine } from '@remixicon/react';
import { formatFileSize } from '../../lib/fileSize';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './Imports.module.css';

/** More are counted only; an export has about 27 tabs. */
const SHOWN = 6;

/** What was dropped, with its size. */
export function FileList(props: { files: File[] }) {
  const { files } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const rest = files.slice(SHOWN);
  const sizeOf = (some: File[]) =>
    formatFileSize(some.reduce((sum, { size }) => sum + size, 0));
  return (
    <ul className={styles.files} aria-label={t('imports.zone.files')}>
      {files.slice(0, SHOWN).map((file, index) => (
        <li key={index} className={styles.file}>
          <RiFileTextLine size={20} aria-hidden />
          <strong>{file.name}</strong>
          <span className={styles.quiet}>{sizeOf([file])}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.quiet}>
          {t('imports.zone.moreFiles', {
            count: rest.length,
            amount: formatCount(rest.length),
            size: sizeOf(rest),
          })}
        </li>
      )}
    </ul>
  );
}
