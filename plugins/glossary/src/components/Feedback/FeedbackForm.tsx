import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import {
  feedbackKinds,
  type ConceptRef,
  type FeedbackKind,
} from '@crosswalk/backstage-plugin-glossary-common';
import { FormEvent, useEffect, useRef, useState } from 'react';
import { glossaryApiRef } from '../../api';
import { errorMessage } from '../../lib/errors';
import { glossaryTranslationRef } from '../../translation';
import styles from './Feedback.module.css';

/** What kind of thing, and in one's own words; what was written stays until it has been taken. */
export function FeedbackForm(props: {
  about?: ConceptRef;
  draft?: string;
  onSent: () => void;
  onCancel: () => void;
}) {
  const { about, draft = '', onSent, onCancel } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const [kind, setKind] = useState<FeedbackKind>(about ? 'wrong' : 'missing');
  const [text, setText] = useState(draft);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Error>();

  // Who has asked for the form wants to write; the button that had the focus is gone.
  const fieldRef = useRef<HTMLDivElement>(null);
  useEffect(() => fieldRef.current?.querySelector('textarea')?.focus(), []);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsSending(true);
    setError(undefined);
    try {
      await api.sendFeedback({ kind, ref: about, text: text.trim() });
      onSent();
    } catch (failure) {
      setError(failure as Error);
      setIsSending(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={send}>
      {about && (
        <RadioGroup
          label={t('feedback.title')}
          value={kind}
          onChange={value => setKind(value as FeedbackKind)}
        >
          {feedbackKinds.map(known => (
            <Radio key={known} value={known}>
              {t(`feedback.kind.${known}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <TextAreaField
        ref={fieldRef}
        label={t(about ? 'feedback.text' : 'feedback.missingText')}
        value={text}
        onChange={setText}
      />
      {error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('feedback.failed')}
          description={errorMessage(error)}
        />
      )}
      <div className={styles.actions}>
        <Button
          type="submit"
          size="small"
          isDisabled={text.trim() === ''}
          isPending={isSending}
        >
          {t('feedback.send')}
        </Button>
        <Button size="small" variant="tertiary" onPress={onCancel}>
          {t('feedback.cancel')}
        </Button>
      </div>
    </form>
  );
}
