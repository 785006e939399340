import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { BrowseFilters, letters } from '../../lib/filters';
import { schemeLabel, wellKnownSchemes } from '../../lib/schemes';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptFilters.module.css';

const everyScheme = '*';

/** Side and first letter. */
export function ConceptFilters(props: {
  filters: BrowseFilters;
  onChange: (change: Partial<BrowseFilters>) => void;
}) {
  const { filters, onChange } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const schemes = new Set(wellKnownSchemes);
  if (filters.scheme) {
    schemes.add(filters.scheme);
  }
  const isFiltered = Object.values(filters).some(Boolean);

  return (
    <div className={styles.filters}>
      <ToggleButtonGroup
        aria-label={t('scheme.filter')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filters.scheme ?? everyScheme]}
        onSelectionChange={keys => {
          const [key] = [...keys].map(String);
          onChange({ scheme: key === everyScheme ? undefined : key });
        }}
      >
        <ToggleButton id={everyScheme}>{t('scheme.all')}</ToggleButton>
        {[...schemes].map(scheme => (
          <ToggleButton key={scheme} id={scheme}>
            {schemeLabel(scheme)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>

      <div
        role="group"
        aria-label={t('browse.letter')}
        className={styles.letters}
      >
        {letters.map(letter => (
          <button
            key={letter}
            type="button"
            className={styles.letter}
            aria-pressed={filters.letter === letter}
            onClick={() =>
              onChange({
                letter: filters.letter === letter ? undefined : letter,
              })
            }
          >
            {letter}
          </button>
        ))}
      </div>

      {isFiltered && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            onChange({
              scheme: undefined,
              domain: undefined,
              letter: undefined,
            })
          }
        >
          {t('browse.clearFilters')}
        </Button>
      )}
    </div>
  );
}
