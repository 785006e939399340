import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { migrationTranslationRef } from '../../translation';
import styles from './Inventory.module.css';
import { useVmFilters } from './useVmFilters';

/** Long enough that a word is one question to the backend. */
const DELAY_MS = 250;

/** Words that a VM has to contain; in the address once somebody stops typing. */
export function TextFilter() {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change } = useVmFilters();
  const applied = filters.filter ?? '';
  const [text, setText] = useState(applied);
  const sent = useRef(applied);

  // Changed by a link, a chip or “back” rather than by what was typed here.
  useEffect(() => {
    if (applied !== sent.current) {
      sent.current = applied;
      setText(applied);
    }
  }, [applied]);

  useDebounce(
    () => {
      if (text !== sent.current) {
        sent.current = text;
        change({ q: text }, { replace: true });
      }
    },
    DELAY_MS,
    [text],
  );

  return (
    <SearchField
      size="small"
      className={styles.search}
      aria-label={t('estate.filter.label')}
      placeholder={t('estate.filter.search')}
      value={text}
      onChange={setText}
    />
  );
}
