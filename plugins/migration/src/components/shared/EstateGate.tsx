import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Select, Skeleton } from '@backstage/ui';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import type { ReactNode } from 'react';
import { useEstate } from '../../hooks/useEstate';
import { importsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EmptyState } from './EmptyState';
import { ErrorNotice } from './ErrorNotice';
import styles from './EstateGate.module.css';
import { PageMain } from './PageMain';

/** What every page of the plugin needs first: an estate, chosen when there are several. */
export function EstateGate(props: {
  children: (estate: Estate) => ReactNode;
  /** Where an estate is made, so that there an empty portal is no dead end; looks again when one was made. */
  whenNone?: (reload: () => void) => ReactNode;
}) {
  const { children, whenNone } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { estates, estate, error, retry, select } = useEstate();
  const importsLink = useRouteRef(importsRouteRef);

  if (error) {
    return (
      <PageMain>
        <ErrorNotice error={error} onRetry={retry} />
      </PageMain>
    );
  }
  if (!estates) {
    return (
      <PageMain busy>
        <Skeleton height={96} />
        <Skeleton height={320} />
      </PageMain>
    );
  }
  if (!estate) {
    return (
      <PageMain>
        {whenNone?.(retry) ?? (
          <EmptyState
            title={t('noEstate.title')}
            body={t('noEstate.body')}
            action={
              <ButtonLink variant="primary" href={importsLink()}>
                {t('noEstate.action')}
              </ButtonLink>
            }
          />
        )}
      </PageMain>
    );
  }
  return (
    <PageMain>
      {estates.length > 1 && (
        <Select
          label={t('chooseEstate')}
          size="small"
          options={estates.map(({ id, name }) => ({ value: id, label: name }))}
          value={estate.id}
          onChange={id => id !== null && select(String(id))}
          className={styles.picker}
        />
      )}
      {children(estate)}
    </PageMain>
  );
}
