import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import type {
  LookupHit,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';
import { RiCloseLine, RiSearchLine } from '@remixicon/react';
import { useCallback, useEffect, useId, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useLoad } from '../../hooks/useLoad';
import { homographs } from '../../lib/matchReason';
import { conceptRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './ConceptSearch.module.css';
import { LookupOption } from './LookupOption';
import { NothingFound } from './NothingFound';
import { useActiveOption } from './useActiveOption';

const maxHits = 12;
const nothingAsked: Page<LookupHit> = {
  items: [],
  totalItems: 0,
  pageInfo: {},
};

/** Find as you type, answered in place. */
export function ConceptSearch(props: {
  text: string;
  onTextChange: (text: string) => void;
  /** What `text` has settled to; the answers on screen are for this. */
  query: string;
}) {
  const { text, onTextChange, query } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const navigate = useNavigate();
  const conceptHref = useRouteRef(conceptRouteRef);
  const inputRef = useRef<HTMLInputElement>(null);
  const listId = useId();

  const lang = useContentLanguage();
  const answer = useLoad(query, async signal =>
    query ? api.lookup({ query, lang, limit: maxHits, signal }) : nothingAsked,
  );
  const page = (query && answer.value) || nothingAsked;
  const hits = page.items;
  const isAnswered =
    answer.valueKey === query && !answer.isLoading && !answer.error;

  const hrefOf = (hit: LookupHit) =>
    conceptHref({ scheme: hit.concept.scheme, id: hit.concept.id });
  const open = useCallback(
    (index: number) => {
      const { concept } = hits[index];
      navigate(conceptHref({ scheme: concept.scheme, id: concept.id }));
    },
    [hits, navigate, conceptHref],
  );
  const clear = useCallback(() => {
    onTextChange('');
    inputRef.current?.focus();
  }, [onTextChange]);

  const { activeIndex, setActiveIndex, onKeyDown } = useActiveOption({
    answerKey: answer.valueKey ?? '',
    isAnswerCurrent: isAnswered && query === text.trim(),
    count: hits.length,
    onOpen: open,
    onClear: clear,
  });
  const optionId = (index: number) => `${listId}-${index}`;
  const activeId = hits.length > 0 ? optionId(activeIndex) : undefined;

  useEffect(() => {
    inputRef.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (activeId) {
      document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [activeId]);

  const summary = () => {
    if (!query || answer.error) {
      return '';
    }
    if (!isAnswered) {
      return t('search.searching');
    }
    const meanings = homographs(hits).map(group =>
      t('search.homograph', group),
    );
    const more =
      page.totalItems > hits.length
        ? [
            t('search.more', {
              shown: String(hits.length),
              total: String(page.totalItems),
            }),
          ]
        : [];
    return [
      t('search.found', { count: page.totalItems }),
      ...meanings,
      ...more,
    ].join(' · ');
  };

  return (
    <section className={styles.search}>
      <div className={styles.field}>
        <RiSearchLine className={styles.fieldIcon} aria-hidden="true" />
        <input
          ref={inputRef}
          className={styles.input}
          type="text"
          role="combobox"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={hits.length > 0 ? listId : undefined}
          aria-activedescendant={activeId}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={event => onTextChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('search.clear')}
            onClick={clear}
          >
            <RiCloseLine size={18} aria-hidden="true" />
          </button>
        )}
      </div>

      <div className={styles.status} data-shown={query !== ''}>
        <span
          role="status"
          className={styles.summary}
          data-spoken={isAnswered && hits.length === 0}
        >
          {summary()}
        </span>
        {hits.length > 0 && (
          <span className={styles.keys}>
            <VisuallyHidden>{t('search.keys')}</VisuallyHidden>
            <span aria-hidden="true">
              <kbd>↑</kbd> <kbd>↓</kbd> {t('search.keyHints.choose')}{' '}
              <kbd>↵</kbd> {t('search.keyHints.open')} <kbd>esc</kbd>{' '}
              {t('search.keyHints.clear')}
            </span>
          </span>
        )}
      </div>

      {answer.error && (
        <ErrorNotice error={answer.error} onRetry={answer.retry} />
      )}
      {hits.length > 0 && !answer.error && (
        <div
          id={listId}
          className={styles.list}
          role="listbox"
          aria-label={t('search.results')}
          aria-busy={!isAnswered}
        >
          {hits.map((hit, index) => (
            <LookupOption
              key={hit.ref}
              id={optionId(index)}
              hit={hit}
              href={hrefOf(hit)}
              isActive={index === activeIndex}
              onHover={() => setActiveIndex(index)}
            />
          ))}
        </div>
      )}
      {query && isAnswered && hits.length === 0 && (
        <NothingFound query={query} onClear={clear} />
      )}
    </section>
  );
}
