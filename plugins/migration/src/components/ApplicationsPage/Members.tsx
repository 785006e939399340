import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Link, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useId, useState } from 'react';
import { formatCount, formatMiB } from '../../lib/format';
import { estateRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, ReadinessMark } from '../shared';
import styles from './ApplicationDetail.module.css';
import { SplitDialog } from './SplitDialog';
import type { MembersView } from './useMembers';

/** More are on the Estate page. */
const SHOWN = 100;

/** The VMs of an application, each with its way to the inventory, and the way to make two of one. */
export function Members(props: {
  estateId: string;
  application: Application;
  members: MembersView;
  /** Absent for who may not change it. */
  onSplit?: (part: { name: string; virtualMachineKeys: string[] }) => void;
}) {
  const { estateId, application, members, onSplit } = props;
  const { page, error, retry } = members;
  const { t } = useTranslationRef(migrationTranslationRef);
  const estateBase = useRouteRef(estateRouteRef)();
  const titleId = useId();
  const [isSplitting, setIsSplitting] = useState(false);
  const estateLink = (name: string, id: string) =>
    `${estateBase}?${new URLSearchParams({ estate: estateId, [name]: id })}`;

  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.panelHead}>
        <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
          {t('applications.members.title')}
        </Text>
        {onSplit && application.virtualMachineKeys.length > 1 && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setIsSplitting(true)}
          >
            {t('applications.split.open')}
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!page && !error && (
        <>
          <VisuallyHidden role="status">
            {t('applications.members.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height="1.25rem" />
          <Skeleton width="80%" height="1.25rem" />
        </>
      )}
      {page?.items.length === 0 && (
        <Text as="p" color="secondary" className={styles.quiet}>
          {t('applications.members.none')}
        </Text>
      )}
      {page && page.items.length > 0 && (
        <ul className={`${styles.rows} ${styles.members}`}>
          {page.items.slice(0, SHOWN).map(vm => (
            <li key={vm.key} className={styles.member}>
              <Link href={estateLink('vm', vm.key)}>{vm.name}</Link>
              <span>{formatMiB(vm.inUseMiB)}</span>
              <span className={styles.readiness}>
                {t('applications.members.readiness')}{' '}
                <ReadinessMark readiness={vm.readiness} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {page && page.totalItems > SHOWN && (
        <Link href={estateLink('applicationId', application.id)}>
          {t('applications.members.all', {
            amount: formatCount(page.totalItems),
          })}
        </Link>
      )}
      {onSplit && (
        <SplitDialog
          estateId={estateId}
          application={application}
          isOpen={isSplitting}
          onOpenChange={setIsSplitting}
          onSplit={part => {
            setIsSplitting(false);
            onSplit(part);
          }}
        />
      )}
    </section>
  );
}
