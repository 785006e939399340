import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { errorMessage } from '../../lib/errors';
import { glossaryTranslationRef } from '../../translation';

/** What happened, that nothing is lost, and a way to try again. */
export function ErrorNotice(props: { error: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('error.title')}
      description={t('error.body', { message: errorMessage(error) })}
      customActions={
        <Button size="small" variant="tertiary" onPress={onRetry}>
          {t('error.retry')}
        </Button>
      }
    />
  );
}
