import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { errorMessage, isForbidden } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';

/** What happened, that nothing is lost, and a way to try again. */
export function ErrorNotice(props: { error: Error; onRetry?: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={isForbidden(error) ? t('error.forbidden') : t('error.title')}
      description={
        isForbidden(error)
          ? t('error.forbiddenBody')
          : t('error.body', { message: errorMessage(error) })
      }
      customActions={
        onRetry && (
          <Button size="small" variant="tertiary" onPress={onRetry}>
            {t('error.retry')}
          </Button>
        )
      }
    />
  );
}
