import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select } from '@backstage/ui';
import type {
  ColumnMapping,
  ColumnMeaning,
  ColumnSettings,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  choiceOf,
  columnsInUse,
  defaultOf,
  type ColumnChoice,
} from '../../lib/columnMapping';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './Imports.module.css';

const DEFAULT = 'default';
const NONE = 'none';
const COLUMN = 'column ';

/** Which column means this, with what is in it. */
export function ColumnField(props: {
  meaning: ColumnMeaning;
  settings: ColumnSettings;
  mapping: ColumnMapping;
  isDisabled: boolean;
  onChoose: (choice: ColumnChoice) => void;
}) {
  const { meaning, settings, mapping, isDisabled, onChoose } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const choice = choiceOf(mapping, meaning);
  const inUse = columnsInUse(settings, mapping, meaning);

  const defaultLabel = () => {
    const { from, headers } = defaultOf(settings, meaning);
    const name = headers.join(', ');
    if (from === 'configuration') {
      return name
        ? t('imports.columns.configured', { name })
        : t('imports.columns.configuredNone');
    }
    return name
      ? t('imports.columns.recognised', { name })
      : t('imports.columns.notRecognised');
  };
  // What was mapped and is in no source any more can still be seen, and taken away.
  const known = new Set(settings.candidates.map(({ header }) => header));
  const gone =
    choice.by === 'column' && !known.has(choice.header) ? [choice.header] : [];

  return (
    <div className={styles.columnField}>
      <Select
        label={t(`imports.columns.meaning.${meaning}`)}
        isDisabled={isDisabled}
        options={[
          { value: DEFAULT, label: defaultLabel() },
          { value: NONE, label: t('imports.columns.noColumn') },
          ...[...known, ...gone].map(header => ({
            value: `${COLUMN}${header}`,
            label: header,
          })),
        ]}
        value={choice.by === 'column' ? `${COLUMN}${choice.header}` : choice.by}
        onChange={chosen => {
          const text = String(chosen);
          if (text.startsWith(COLUMN)) {
            onChoose({ by: 'column', header: text.slice(COLUMN.length) });
          } else {
            onChoose({ by: text === NONE ? 'none' : 'default' });
          }
        }}
      />
      {inUse.length === 0 && (
        <p className={styles.quiet}>{t('imports.columns.nothing')}</p>
      )}
      {inUse.map(({ header, filled, samples }) => (
        <p key={header} className={styles.quiet}>
          {t('imports.columns.filled', {
            count: filled,
            amount: formatCount(filled),
            name: header,
          })}{' '}
          {samples.length > 0 &&
            t('imports.columns.samples', { samples: samples.join(' · ') })}
        </p>
      ))}
    </div>
  );
}
