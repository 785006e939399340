import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  dispositions,
  type Application,
  type ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { useId } from 'react';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark } from '../shared';
import styles from './DispositionPicker.module.css';
import { TextInput } from './TextInput';

/** The decision: one of six, each with its key, and why. */
export function DispositionPicker(props: {
  application: Application;
  onSave: (patch: ApplicationPatch) => void;
}) {
  const { application, onSave } = props;
  const { disposition: chosen, dispositionReason = '' } = application;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  return (
    <section className={styles.picker} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
          {t('applications.decision.title')}
        </Text>
        {chosen && (
          <Button
            size="small"
            variant="tertiary"
            aria-keyshortcuts="0"
            onPress={() =>
              onSave({ disposition: null, dispositionReason: null })
            }
          >
            {t('applications.decision.clear')}
          </Button>
        )}
      </div>
      <div className={styles.options}>
        {dispositions.map((disposition, index) => (
          <button
            key={disposition}
            type="button"
            className={styles.option}
            aria-pressed={disposition === chosen}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onSave({ disposition })}
          >
            <span className={styles.name}>
              <DispositionMark disposition={disposition} />
              <kbd className={styles.key} aria-hidden="true">
                {index + 1}
              </kbd>
            </span>
            <span className={styles.meaning}>
              {t(`applications.decision.meaning.${disposition}`)}
            </span>
          </button>
        ))}
      </div>
      {(chosen || dispositionReason) && (
        <TextInput
          label={t('applications.decision.reason')}
          description={t('applications.decision.reasonHint')}
          value={dispositionReason}
          onCommit={value => onSave({ dispositionReason: value })}
        />
      )}
    </section>
  );
}
