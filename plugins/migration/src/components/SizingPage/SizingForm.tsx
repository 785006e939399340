import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, NumberField, Select } from '@backstage/ui';
import {
  defaultSizingParameters,
  type SizingParameters,
} from '@crosswalk/backstage-plugin-migration-common';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import {
  shownValue,
  sizingFieldNames,
  sizingFields,
  withShownValue,
} from './sizingParameters';
import styles from './SizingPage.module.css';

/** What is assumed of the target; every change is worked out at once. */
export function SizingForm(props: {
  parameters: SizingParameters;
  onChange: (parameters: SizingParameters) => void;
}) {
  const { parameters, onChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Section
      level="h2"
      title={t('sizing.form.title')}
      aside={
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onChange(defaultSizingParameters)}
        >
          {t('sizing.form.reset')}
        </Button>
      }
      className={styles.form}
    >
      <p className={styles.note}>{t('sizing.form.hint')}</p>
      <div className={styles.fields}>
        {sizingFieldNames.map(field => (
          <NumberField
            key={field}
            size="small"
            label={t(`sizing.form.${field}`)}
            value={shownValue(field, parameters)}
            minValue={sizingFields[field].min}
            maxValue={sizingFields[field].max}
            step={sizingFields[field].step}
            onChange={value =>
              Number.isFinite(value) &&
              onChange(withShownValue(field, parameters, value))
            }
          />
        ))}
        <Select
          size="small"
          label={t('sizing.form.basis')}
          value={parameters.storageBasis}
          options={(['in-use', 'provisioned'] as const).map(value => ({
            value,
            label: t(`sizing.form.${value}`),
          }))}
          onChange={value =>
            onChange({
              ...parameters,
              storageBasis: value === 'provisioned' ? value : 'in-use',
            })
          }
        />
      </div>
    </Section>
  );
}
