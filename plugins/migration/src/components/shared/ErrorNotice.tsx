import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { errorMessage, isForbidden } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';

/** Messages of backends mostly lack their full stop. */
const asSentence = (message: string) =>
  /[.!?]$/.test(message) ? message : `${message}.`;

/** What happened, that nothing is lost, and a way to try again. */
export function ErrorNotice(props: {
  error: Error;
  /** What did not happen, when it was not the loading of something. */
  title?: string;
  onRetry?: () => void;
}) {
  const { error, title, onRetry } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={
        isForbidden(error) ? t('error.forbidden') : title ?? t('error.title')
      }
      description={
        isForbidden(error)
          ? t('error.forbiddenBody')
          : t('error.body', { message: asSentence(errorMessage(error)) })
      }
      customActions={
        onRetry &&
        // Asking again changes no role.
        !isForbidden(error) && (
          <Button size="small" variant="tertiary" onPress={onRetry}>
            {t('error.retry')}
          </Button>
        )
      }
    />
  );
}
