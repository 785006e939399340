import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select, Switch, Text } from '@backstage/ui';
import {
  criticalities,
  efforts,
  environments,
  workloadKinds,
  type Application,
  type ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { useId } from 'react';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationDetail.module.css';
import fieldStyles from './ApplicationFields.module.css';
import { TextInput } from './TextInput';

/** What a person knows better than the suggestion; each field is saved by itself. */
export function ApplicationFields(props: {
  application: Application;
  onSave: (patch: ApplicationPatch) => void;
}) {
  const { application, onSave } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
        {t('applications.fields.title')}
      </Text>
      <TextInput
        label={t('applications.fields.name')}
        value={application.name}
        validate={value =>
          value === '' ? t('applications.fields.nameMissing') : undefined
        }
        onCommit={name => onSave({ name })}
      />
      <div className={fieldStyles.choices}>
        <Choice
          label={t('applications.fields.environment')}
          values={environments}
          text={value => t(`applications.environment.${value}`)}
          value={application.environment}
          onChoose={environment => onSave({ environment })}
        />
        <Choice
          label={t('applications.fields.criticality')}
          values={criticalities}
          text={value => t(`applications.criticality.${value}`)}
          value={application.criticality}
          onChoose={criticality => onSave({ criticality })}
        />
        <Choice
          label={t('applications.fields.workload')}
          values={workloadKinds}
          text={value => t(`applications.workload.${value}`)}
          value={application.workload}
          onChoose={workload => onSave({ workload })}
        />
        <Choice
          label={t('applications.fields.effort')}
          values={['open', ...efforts] as const}
          text={value =>
            value === 'open'
              ? t('applications.fields.effortOpen')
              : t(`applications.effort.${value}`)
          }
          value={application.effort ?? 'open'}
          onChoose={value =>
            onSave({ effort: value === 'open' ? null : value })
          }
        />
      </div>
      <TextInput
        label={t('applications.fields.compliance')}
        description={t('applications.fields.complianceHint')}
        value={application.compliance ?? ''}
        onCommit={compliance => onSave({ compliance })}
      />
      <Switch
        label={t('applications.fields.sharedServiceLong')}
        isSelected={application.sharedService}
        onChange={sharedService => onSave({ sharedService })}
      />
    </section>
  );
}

/** One of a few. */
function Choice<T extends string>(props: {
  label: string;
  values: readonly T[];
  text: (value: T) => string;
  value: T;
  onChoose: (value: T) => void;
}) {
  const { label, values, text, value, onChoose } = props;
  return (
    <Select
      size="small"
      label={label}
      options={values.map(each => ({ value: each, label: text(each) }))}
      value={value}
      onChange={key => {
        const chosen = values.find(each => each === key);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
