import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type {
  Application,
  ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { useId } from 'react';
import { isWholeRef } from '../../lib/ownerName';
import {
  downtimeOfYear,
  formatMinutes,
  parseAvailability,
  parseMinutes,
} from '../../lib/serviceLevel';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationDetail.module.css';
import fieldStyles from './ApplicationFields.module.css';
import { CompletenessMark } from './CompletenessMark';
import { TextInput } from './TextInput';

/** What an assessment asks of every application: what it does, who owns it, uptime, data protection. */
export function FourQuestions(props: {
  application: Application;
  onSave: (patch: ApplicationPatch) => void;
}) {
  const { application, onSave } = props;
  const { availability } = application;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.panelHead}>
        <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
          {t('applications.questions.title')}
        </Text>
        <CompletenessMark application={application} />
      </div>
      <TextInput
        multiline
        label={t('applications.questions.description')}
        description={t('applications.questions.descriptionHint')}
        value={application.description ?? ''}
        onCommit={description => onSave({ description })}
      />
      <TextInput
        label={t('applications.questions.owner')}
        description={t('applications.fields.ownerHint')}
        value={application.owner ?? ''}
        validate={value =>
          value === '' || isWholeRef(value)
            ? undefined
            : t('applications.fields.ownerInvalid')
        }
        onCommit={owner => onSave({ owner })}
      />
      <div className={fieldStyles.choices}>
        <TextInput
          label={t('applications.questions.availability')}
          description={
            availability === undefined
              ? t('applications.questions.availabilityHint')
              : downtimeText(availability)
          }
          value={availability === undefined ? '' : `${availability} %`}
          validate={value =>
            value === '' || parseAvailability(value) !== undefined
              ? undefined
              : t('applications.questions.availabilityInvalid')
          }
          onCommit={value =>
            onSave({ availability: parseAvailability(value) ?? null })
          }
        />
        <DurationInput
          label={t('applications.questions.rto')}
          hint={t('applications.questions.rtoHint')}
          minutes={application.rtoMinutes}
          onCommit={rtoMinutes => onSave({ rtoMinutes })}
        />
        <DurationInput
          label={t('applications.questions.rpo')}
          hint={t('applications.questions.rpoHint')}
          minutes={application.rpoMinutes}
          onCommit={rpoMinutes => onSave({ rpoMinutes })}
        />
      </div>
      <TextInput
        multiline
        label={t('applications.questions.dataProtection')}
        description={t('applications.questions.dataProtectionHint')}
        value={application.dataProtection ?? ''}
        onCommit={dataProtection => onSave({ dataProtection })}
      />
    </section>
  );

  function downtimeText(percent: number): string {
    const minutes = downtimeOfYear(percent);
    return minutes === 0
      ? t('applications.questions.neverDown')
      : t('applications.questions.downtime', { time: formatMinutes(minutes) });
  }
}

/** Minutes, written as people write a duration. */
function DurationInput(props: {
  label: string;
  hint: string;
  minutes?: number;
  onCommit: (minutes: number | null) => void;
}) {
  const { label, hint, minutes, onCommit } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <TextInput
      label={label}
      description={hint}
      value={minutes === undefined ? '' : formatMinutes(minutes)}
      validate={value =>
        value === '' || parseMinutes(value) !== undefined
          ? undefined
          : t('applications.questions.durationInvalid')
      }
      onCommit={value => onCommit(parseMinutes(value) ?? null)}
    />
  );
}
