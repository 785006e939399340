import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { errorMessage } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';

/** A change that did not get through, kept until one says what becomes of it. */
export function FailedNotice(props: {
  error: Error;
  onRetry: () => void;
  onDiscard: () => void;
}) {
  const { error, onRetry, onDiscard } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('applications.save.failedTitle')}
      description={t('applications.save.failedBody', {
        message: errorMessage(error),
      })}
      customActions={
        <>
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('applications.save.retry')}
          </Button>
          <Button size="small" variant="tertiary" onPress={onDiscard}>
            {t('applications.save.discard')}
          </Button>
        </>
      }
    />
  );
}
