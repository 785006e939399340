import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RiCloseLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { filterParameters } from '../../lib/applicationFilter';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationFilters.module.css';
import type { FilterChoices, FilterParameter } from './useFilterChoices';

/** The filters that are set, each to be taken away. */
export function FilterChips(props: {
  choices: FilterChoices;
  onRemove: (name: FilterParameter) => void;
}) {
  const { choices, onRemove } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [params] = useSearchParams();
  const set = filterParameters.flatMap(name => {
    const choice = choices[name].find(
      ({ value }) => value === params.get(name),
    );
    return choice
      ? [
          {
            name,
            text: t('applications.filters.is', {
              filter: t(`applications.filters.${name}`),
              value: choice.label,
            }),
          },
        ]
      : [];
  });
  return set.length === 0 ? null : (
    <ul className={styles.chips}>
      {set.map(({ name, text }) => (
        <li key={name}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('applications.filters.remove', { filter: text })}
            onClick={() => onRemove(name)}
          >
            {text}
            <RiCloseLine size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
