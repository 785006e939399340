import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { errorMessage } from '../../lib/errors';
import { goldenPathsTranslationRef } from '../../translation';

/** What happened, that nothing is lost, and a way to try again. */
export function ErrorNotice(props: { error: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('error.loadTitle')}
      description={t('error.loadBody', {
        message: errorMessage(error).replace(/\.$/, ''),
      })}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('error.retry')}
        </Button>
      }
    />
  );
}
