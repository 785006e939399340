import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select, Switch, Text } from '@backstage/ui';
import {
  criticalities,
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
      <TextInput
        label={t('applications.fields.owner')}
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
        <Select
          size="small"
          label={t('applications.fields.environment')}
          options={environments.map(value => ({
            value,
            label: t(`applications.environment.${value}`),
          }))}
          value={application.environment}
          onChange={key => {
            const environment = environments.find(each => each === key);
            if (environment) onSave({ environment });
          }}
        />
        <Select
          size="small"
          label={t('applications.fields.criticality')}
          options={criticalities.map(value => ({
            value,
            label: t(`applications.criticality.${value}`),
          }))}
          value={application.criticality}
          onChange={key => {
            const criticality = criticalities.find(each => each === key);
            if (criticality) onSave({ criticality });
          }}
        />
        <Select
          size="small"
          label={t('applications.fields.workload')}
          options={workloadKinds.map(value => ({
            value,
            label: t(`applications.workload.${value}`),
          }))}
          value={application.workload}
          onChange={key => {
            const workload = workloadKinds.find(each => each === key);
            if (workload) onSave({ workload });
          }}
        />
      </div>
      <Switch
        label={t('applications.fields.sharedService')}
        isSelected={application.sharedService}
        onChange={sharedService => onSave({ sharedService })}
      />
      <TextInput
        multiline
        label={t('applications.fields.description')}
        value={application.description ?? ''}
        onCommit={description => onSave({ description })}
      />
    </section>
  );
}

/** The backend takes no short forms: they would mean something else in another place. */
function isWholeRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return /^[^:]+:[^/]+\/.+$/.test(text);
  } catch {
    return false;
  }
}
