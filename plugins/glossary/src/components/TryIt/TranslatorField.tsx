import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Select, TextAreaField, TextField } from '@backstage/ui';
import type { FormField } from '../../lib/translatorForm';
import { glossaryTranslationRef } from '../../translation';
import styles from './TryIt.module.css';

/** One field of a translator's form, with what is wrong beside it. */
export function TranslatorField(props: {
  field: FormField;
  value: string | boolean;
  problem?: string;
  onChange: (value: string | boolean) => void;
}) {
  const { field, value, problem, onChange } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { title, description, kind, options } = field;

  if (kind === 'flag') {
    return (
      <div className={styles.flag}>
        <Checkbox isSelected={value === true} onChange={onChange}>
          {title}
        </Checkbox>
        <span className={styles.flagHint}>{description}</span>
      </div>
    );
  }
  if (kind === 'choice') {
    return (
      <Select
        size="small"
        label={title}
        description={description}
        options={options.map(option => ({ value: option, label: option }))}
        value={String(value)}
        onChange={chosen => onChange(String(chosen))}
      />
    );
  }
  const shared = {
    size: 'small' as const,
    label: title,
    description:
      kind === 'lines' ? `${description} ${t('tryIt.perLine')}` : description,
    value: String(value),
    // Not isInvalid: that marks the field without a word.
    validate: () => problem ?? null,
    validationBehavior: 'aria' as const,
    onChange,
  };
  return kind === 'lines' ? (
    <TextAreaField {...shared} rows={Math.min(6, rowsOf(shared.value))} />
  ) : (
    <TextField
      {...shared}
      inputMode={kind === 'number' ? 'numeric' : undefined}
    />
  );
}

/** Room for what is there and a line more. */
function rowsOf(text: string): number {
  return text === '' ? 1 : text.split('\n').length + 1;
}
