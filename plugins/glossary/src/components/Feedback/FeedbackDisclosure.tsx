import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  glossaryFeedbackCreatePermission,
  type ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';
import { RiChat3Line } from '@remixicon/react';
import { useState } from 'react';
import { glossaryTranslationRef } from '../../translation';
import { FeedbackForm } from './FeedbackForm';
import styles from './Feedback.module.css';

/** A way to tell those who keep the glossary; absent for people who may not. */
export function FeedbackDisclosure(props: {
  /** The concept it is about; absent when a concept is what is missing. */
  about?: ConceptRef;
  /** The words to start from. */
  draft?: string;
}) {
  const { about, draft } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { allowed } = usePermission({
    permission: glossaryFeedbackCreatePermission,
  });
  const [state, setState] = useState<'closed' | 'open' | 'sent'>('closed');

  if (!allowed) {
    return null;
  }
  if (state === 'sent') {
    return (
      <p className={styles.thanks} role="status">
        {t('feedback.thanks')}
      </p>
    );
  }
  if (state === 'closed') {
    return (
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiChat3Line />}
        onPress={() => setState('open')}
      >
        {t(about ? 'feedback.open' : 'feedback.missingOpen')}
      </Button>
    );
  }
  return (
    <FeedbackForm
      about={about}
      draft={draft}
      onSent={() => setState('sent')}
      onCancel={() => setState('closed')}
    />
  );
}
