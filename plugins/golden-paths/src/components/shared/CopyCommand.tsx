import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './CopyCommand.module.css';

/** A command to take to a terminal. */
export function CopyCommand(props: { command: string; label: string }) {
  const { command, label } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const copied = outcome === 'copied';

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setOutcome('copied');
    } catch {
      // Browsers refuse outside of a secure context, or when the person has said no.
      setOutcome('copyFailed');
    }
  };

  return (
    <div className={styles.copy}>
      <code className={styles.command}>{command}</code>
      <Button
        size="small"
        variant="secondary"
        iconStart={copied ? <RiCheckLine /> : <RiFileCopyLine />}
        aria-label={label}
        onPress={copy}
      >
        {t('change.copy')}
      </Button>
      <Text as="span" variant="body-small" color="secondary" role="status">
        {outcome ? t(`change.${outcome}`) : ''}
      </Text>
    </div>
  );
}
