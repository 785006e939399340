import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SearchAutocomplete, SearchAutocompleteItem } from '@backstage/ui';
import type { ConceptRef } from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useLoad } from '../../hooks/useLoad';
import { useSettled } from '../../hooks/useSettled';
import { glossaryTranslationRef } from '../../translation';
import { SchemeChip } from '../shared';
import styles from './AddConcept.module.css';

const maxHits = 8;

/** Looks a concept up and adds it. */
export function AddConcept(props: {
  compared: ConceptRef[];
  onAdd: (ref: ConceptRef) => void;
}) {
  const { compared, onAdd } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const lang = useContentLanguage();
  const [text, setText] = useState('');
  const query = useSettled(text.trim());
  const { value, isLoading } = useLoad(query, async signal =>
    query
      ? (await api.lookup({ query, lang, limit: maxHits, signal })).items
      : [],
  );
  const hits = (value ?? []).filter(({ ref }) => !compared.includes(ref));
  return (
    <SearchAutocomplete
      className={styles.field}
      aria-label={t('compare.add')}
      placeholder={`${t('compare.add')}: ${t('compare.placeholder')}`}
      inputValue={text}
      onInputChange={setText}
      isLoading={isLoading}
      popoverWidth="560px"
    >
      {hits.map(({ ref, label, concept }) => (
        <SearchAutocompleteItem
          key={ref}
          id={ref}
          textValue={label}
          onAction={() => {
            setText('');
            onAdd(ref);
          }}
        >
          <span className={styles.hit}>
            <strong>{label}</strong> <SchemeChip scheme={concept.scheme} />
            <span className={styles.definition}>{concept.definition}</span>
          </span>
        </SearchAutocompleteItem>
      ))}
    </SearchAutocomplete>
  );
}
