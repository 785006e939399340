import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import { RiFlagLine, RiHistoryLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { readPathFilters, writePathFilters } from '../../lib/paths';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './Entrances.module.css';

/** The two ways in: by what one wants, and by what one used to do. */
export function Entrances() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [params] = useSearchParams();
  const current = readPathFilters(params).entrance;
  const entrances = [
    {
      id: 'want',
      title: t('paths.want'),
      hint: t('paths.wantHint'),
      Icon: RiFlagLine,
    },
    {
      id: 'used-to',
      title: t('paths.usedTo'),
      hint: t('paths.usedToHint'),
      Icon: RiHistoryLine,
    },
  ] as const;

  return (
    <nav aria-label={t('paths.entrances')} className={styles.entrances}>
      {entrances.map(({ id, title, hint, Icon }) => (
        <Link
          key={id}
          href={`?${writePathFilters(params, { entrance: id })}`}
          className={styles.entrance}
          aria-current={current === id ? 'page' : undefined}
          standalone
        >
          <Icon size={24} aria-hidden className={styles.icon} />
          <span className={styles.words}>
            <span className={styles.title}>{title}</span>
            <span className={styles.hint}>{hint}</span>
          </span>
        </Link>
      ))}
    </nav>
  );
}
