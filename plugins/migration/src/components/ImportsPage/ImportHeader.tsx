import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Text } from '@backstage/ui';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { useLocation } from 'react-router-dom';
import { formatMoment } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './Imports.module.css';
import { ImportStatusMark } from './ImportStatusMark';
import { Person } from './Person';

/** Which file, when and by whom; and the way to the next one. */
export function ImportHeader(props: {
  entry: EstateImport;
  newSearch: string;
}) {
  const { entry, newSearch } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { pathname } = useLocation();
  return (
    <header className={styles.header}>
      <div>
        <div className={styles.title}>
          <Text as="h2" variant="title-x-small" weight="bold">
            {entry.fileName}
          </Text>
          <ImportStatusMark entry={entry} />
        </div>
        <p className={styles.quiet}>
          {t(`imports.kind.${entry.kind}`)}
          {' · '}
          {formatMoment(entry.createdAt)}
          {' · '}
          <Person principal={entry.createdBy} />
        </p>
      </div>
      <ButtonLink
        size="small"
        variant="secondary"
        href={`${pathname}${newSearch}`}
      >
        {t('imports.view.another')}
      </ButtonLink>
    </header>
  );
}
