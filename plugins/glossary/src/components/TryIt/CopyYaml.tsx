import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { glossaryTranslationRef } from '../../translation';
import styles from './TryIt.module.css';

/** Takes the manifests to an editor. */
export function CopyYaml(props: { text: string }) {
  const { text } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [outcome, setOutcome] = useState<{
    of: string;
    message: 'copied' | 'copyFailed';
  }>();
  // What was copied before is not what stands here now.
  const message = outcome?.of === text ? outcome.message : undefined;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, message: 'copied' });
    } catch {
      // Browsers refuse outside of a secure context, or when the person has said no.
      setOutcome({ of: text, message: 'copyFailed' });
    }
  };

  return (
    <div className={styles.copy}>
      <span className={styles.quiet} role="status">
        {message ? t(`tryIt.${message}`) : ''}
      </span>
      <Button
        size="small"
        variant="secondary"
        iconStart={message === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
      >
        {t('tryIt.copy')}
      </Button>
    </div>
  );
}
