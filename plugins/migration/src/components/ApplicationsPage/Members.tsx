import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useId } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { formatCount, formatMiB } from '../../lib/format';
import { estateRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './ApplicationDetail.module.css';

/** More are on the Estate page. */
const SHOWN = 100;

/** The VMs of an application, each with its way to the inventory. */
export function Members(props: { estateId: string; application: Application }) {
  const { estateId, application } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const estateBase = useRouteRef(estateRouteRef)();
  const titleId = useId();
  const memberKeys = application.virtualMachineKeys.join(' ');
  const { value, error, retry } = useAsyncRetry(
    () =>
      api.listVirtualMachines(estateId, {
        applicationId: application.id,
        limit: SHOWN,
      }),
    [api, estateId, application.id, memberKeys],
  );
  const estateLink = (name: string, id: string) =>
    `${estateBase}?${new URLSearchParams({ estate: estateId, [name]: id })}`;

  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
        {t('applications.members.title')}
      </Text>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!value && !error && (
        <>
          <VisuallyHidden role="status">
            {t('applications.members.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height="1.25rem" />
          <Skeleton width="80%" height="1.25rem" />
        </>
      )}
      {value?.items.length === 0 && (
        <Text as="p" color="secondary" className={styles.quiet}>
          {t('applications.members.none')}
        </Text>
      )}
      {value && value.items.length > 0 && (
        <ul className={`${styles.rows} ${styles.members}`}>
          {value.items.map(vm => (
            <li key={vm.key} className={styles.member}>
              <Link href={estateLink('vm', vm.key)}>{vm.name}</Link>
              <span>{formatMiB(vm.inUseMiB)}</span>
            </li>
          ))}
        </ul>
      )}
      {value && value.totalItems > value.items.length && (
        <Link href={estateLink('applicationId', application.id)}>
          {t('applications.members.all', {
            amount: formatCount(value.totalItems),
          })}
        </Link>
      )}
    </section>
  );
}
