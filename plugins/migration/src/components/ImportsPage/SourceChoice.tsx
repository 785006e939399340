import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select, TextField } from '@backstage/ui';
import type { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import { migrationTranslationRef } from '../../translation';
import styles from './Imports.module.css';

/** The source whose former data the files replace, or the name of a new one; neither is the usual one of its kind. */
export interface ChosenSource {
  id?: string;
  newName?: string;
}

const USUAL = 'usual';
const NEW = 'new';
const KNOWN = 'known ';

/** Whether the files are newer data of what is there, or of another place. */
export function SourceChoice(props: {
  /** Of the kind that the files are of. */
  sources: EstateSource[];
  value: ChosenSource;
  isNameMissing: boolean;
  onChange: (value: ChosenSource) => void;
}) {
  const { sources, value, isNameMissing, onChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const isNew = value.newName !== undefined;
  const key = () => {
    if (isNew) return NEW;
    return value.id === undefined ? USUAL : `${KNOWN}${value.id}`;
  };
  return (
    <>
      <Select
        className={styles.field}
        label={t('imports.source.label')}
        description={t('imports.source.hint')}
        options={[
          ...sources.map(({ id, title }) => ({
            value: `${KNOWN}${id}`,
            label: t('imports.source.replaces', { name: title }),
          })),
          ...(sources.length === 0
            ? [{ value: USUAL, label: t('imports.source.first') }]
            : []),
          { value: NEW, label: t('imports.source.new') },
        ]}
        value={key()}
        onChange={chosen => {
          const text = String(chosen);
          if (text === NEW) {
            onChange({ newName: '' });
          } else {
            onChange(
              text.startsWith(KNOWN) ? { id: text.slice(KNOWN.length) } : {},
            );
          }
        }}
      />
      {isNew && (
        <TextField
          className={styles.field}
          label={t('imports.source.name')}
          description={t('imports.source.nameHint')}
          value={value.newName}
          maxLength={60}
          validate={() =>
            isNameMissing ? t('imports.source.nameMissing') : null
          }
          validationBehavior="aria"
          onChange={newName => onChange({ newName })}
        />
      )}
    </>
  );
}
