import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import type { ReactNode } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { estateRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './Imports.module.css';
import { useMayImport } from './useMayImport';

type Decision = 'retry' | 'confirm' | 'discard';

/** How an import ended: what happened, what is safe, and what to do next. */
export function ImportOutcome(props: {
  entry: EstateImport;
  onImportNow?: () => Promise<void>;
  onDecided: () => void;
}) {
  const { entry, onImportNow, onDecided } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const estateLink = useRouteRef(estateRouteRef)();
  const { allowed } = useMayImport();
  const [decision, decide] = useAsyncFn(
    async (verb: Decision) => {
      await api.decideImport(entry.estateId, entry.id, verb);
      onDecided();
    },
    [api, entry.estateId, entry.id, onDecided],
  );
  const [importNow, startImportNow] = useAsyncFn(
    async () => onImportNow?.(),
    [onImportNow],
  );
  const error = decision.error ?? importNow.error;
  const reason = entry.error ?? t('imports.view.unexplained');

  const button = (verb: Decision, variant: 'primary' | 'secondary') => (
    <Button
      size="small"
      variant={variant}
      isDisabled={decision.loading}
      onPress={() => decide(verb)}
    >
      {t(`imports.view.${verb}`)}
    </Button>
  );
  const notice = (
    status: 'danger' | 'warning' | 'success' | 'info',
    title: string,
    description?: string,
    actions?: ReactNode,
  ) => (
    <Alert
      role={status === 'danger' || status === 'warning' ? 'alert' : 'status'}
      status={status}
      icon
      title={title}
      description={description}
      customActions={
        actions && <span className={styles.actions}>{actions}</span>
      }
    />
  );

  const outcome = () => {
    switch (entry.status) {
      case 'failed':
        return notice(
          'danger',
          t('imports.view.failed'),
          reason,
          allowed && entry.retryable && button('retry', 'secondary'),
        );
      case 'interrupted':
        return notice(
          'warning',
          t('imports.view.interrupted'),
          reason,
          allowed && entry.retryable && button('retry', 'primary'),
        );
      case 'held':
        return notice(
          'warning',
          t('imports.view.held'),
          reason,
          allowed && (
            <>
              {button('confirm', 'secondary')}
              {button('discard', 'primary')}
            </>
          ),
        );
      default:
        return entry.dryRun
          ? notice(
              'info',
              t('imports.view.checked'),
              undefined,
              onImportNow && (
                <Button
                  size="small"
                  variant="primary"
                  isDisabled={importNow.loading}
                  onPress={() => startImportNow()}
                >
                  {t('imports.view.importNow')}
                </Button>
              ),
            )
          : null;
    }
  };
  return (
    <>
      {error && <ErrorNotice title={t('imports.view.undone')} error={error} />}
      {outcome()}
      {entry.status === 'succeeded' && !entry.dryRun && (
        <div className={styles.actions}>
          <ButtonLink
            size="small"
            variant="primary"
            href={`${estateLink}?${new URLSearchParams({
              estate: entry.estateId,
            })}`}
          >
            {t('imports.view.estate')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
