import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import {
  migrationApplicationUpdatePermission,
  type Application,
  type ApplicationPatch,
  type VirtualMachineDetail,
} from '@crosswalk/backstage-plugin-migration-common';
import { useState, type ReactNode } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { formatCount } from '../../lib/format';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, Section } from '../shared';
import styles from './VmPanel.module.css';

type Decision = Pick<ApplicationPatch, 'disposition' | 'dispositionReason'>;

/** Why a VM seems to do nothing, and the way to have it switched off instead of moved. */
export function VmIdle(props: {
  estateId: string;
  vm: VirtualMachineDetail;
  application?: Application;
  onChanged: () => void;
}) {
  const { estateId, vm, application, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const signs = vm.assessment.idle;
  if (signs.length === 0) {
    return null;
  }
  return (
    <Section title={t('estate.idle.title')}>
      <ul className={styles.notes}>
        {signs.map(({ rule, message }) => (
          <li key={rule}>{message}</li>
        ))}
      </ul>
      {application ? (
        <Proposal
          estateId={estateId}
          application={application}
          reason={signs.map(({ message }) => message).join(' ')}
          onChanged={onChanged}
        />
      ) : (
        <p className={styles.sentence}>
          {vm.applicationId
            ? t('estate.idle.notYours')
            : t('estate.idle.noApplication')}
        </p>
      )}
    </Section>
  );
}

/** Decided for the whole application, hence only where the VM is all that there is of it. */
function Proposal(props: {
  estateId: string;
  application: Application;
  reason: string;
  onChanged: () => void;
}) {
  const { estateId, application, reason, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const applicationsLink = useRouteRef(applicationsRouteRef)();
  const { allowed } = usePermission({
    permission: migrationApplicationUpdatePermission,
    resourceRef: application.id,
  });
  /** What was decided before, to go back to. */
  const [before, setBefore] = useState<Decision>();
  const [{ loading, error }, decide] = useAsyncFn(
    async (decision: Decision, undo: Decision | undefined) => {
      await api.updateApplication(
        application.id,
        application.version,
        decision,
      );
      setBefore(undo);
      onChanged();
    },
    [api, application, onChanged],
  );
  const others = application.virtualMachineKeys.length - 1;
  const open = (
    <ButtonLink
      size="small"
      variant="tertiary"
      href={`${applicationsLink}?${new URLSearchParams({
        estate: estateId,
        application: application.id,
      })}`}
    >
      {t('estate.idle.open', { name: application.name })}
    </ButtonLink>
  );
  const actions = (children: ReactNode) => (
    <div className={styles.actions}>{children}</div>
  );

  if (others > 0) {
    return (
      <>
        <p className={styles.sentence}>
          {t('estate.idle.notAlone', {
            count: others,
            amount: formatCount(others),
            name: application.name,
          })}
        </p>
        {actions(open)}
      </>
    );
  }
  const failed = error && (
    <ErrorNotice title={t('estate.idle.failed')} error={error} />
  );
  if (before) {
    return (
      <>
        {failed}
        <Alert
          role="status"
          status="success"
          icon
          title={t('estate.idle.proposed', { name: application.name })}
          customActions={
            <Button
              size="small"
              variant="tertiary"
              isDisabled={loading}
              onPress={() => decide(before, undefined)}
            >
              {t('estate.idle.undo')}
            </Button>
          }
        />
      </>
    );
  }
  if (application.disposition) {
    return (
      <>
        <p className={styles.sentence}>
          {t('estate.idle.decided', {
            name: application.name,
            disposition: t(`disposition.${application.disposition}`),
          })}
        </p>
        {actions(open)}
      </>
    );
  }
  return (
    <>
      {failed}
      {allowed ? (
        actions(
          <>
            <Button
              size="small"
              variant="secondary"
              isPending={loading}
              onPress={() =>
                decide(
                  { disposition: 'retire', dispositionReason: reason },
                  {
                    disposition: null,
                    dispositionReason: application.dispositionReason ?? null,
                  },
                )
              }
            >
              {t('estate.idle.propose')}
            </Button>
            {open}
          </>,
        )
      ) : (
        <p className={styles.sentence}>{t('estate.idle.notYours')}</p>
      )}
    </>
  );
}
