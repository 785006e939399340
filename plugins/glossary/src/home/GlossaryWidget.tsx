import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, SearchField } from '@backstage/ui';
import { useState } from 'react';
import { glossaryApiRef } from '../api';
import { ConceptLink, CounterpartLine, SchemeChip } from '../components/shared';
import { useDebounced } from '../hooks/useDebounced';
import { useLoad } from '../hooks/useLoad';
import { rootRouteRef } from '../routes';
import { glossaryTranslationRef } from '../translation';
import { ContinueLearning } from './ContinueLearning';
import styles from './GlossaryWidget.module.css';
import { TermOfTheDay } from './TermOfTheDay';

const maxHits = 3;
const debounceMs = 200;

/** On the home page: a word answered in place; below it, where one left learning, or the term of the day. */
export function GlossaryWidget(props: { today?: Date }) {
  const { today } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [text, setText] = useState('');
  const query = useDebounced(text.trim(), debounceMs);
  return (
    <div className={styles.widget}>
      <div className={styles.field}>
        <SearchField
          aria-label={t('home.label')}
          placeholder={t('home.placeholder')}
          value={text}
          onChange={setText}
        />
      </div>
      {text.trim() ? (
        <Answers query={query} />
      ) : (
        <ContinueLearning
          otherwise={<TermOfTheDay today={today ?? new Date()} />}
        />
      )}
    </div>
  );
}

function Answers(props: { query: string }) {
  const { query } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const rootHref = useRouteRef(rootRouteRef);
  const { value, valueKey, error, isLoading } = useLoad(query, async signal =>
    query ? api.lookup({ query, limit: maxHits, signal }) : undefined,
  );
  const isAnswered = valueKey === query && !isLoading && !error;

  const status = () => {
    if (error) {
      return t('home.error');
    }
    if (!isAnswered || !value) {
      return t('home.loading');
    }
    return value.items.length === 0 ? t('home.nothing', { query }) : '';
  };
  return (
    <>
      <span role="status" className={styles.status}>
        {status()}
      </span>
      {value && !error && (
        <ul className={styles.hits}>
          {value.items.map(({ concept }) => (
            <li key={concept.ref} className={styles.concept}>
              <span className={styles.head}>
                <ConceptLink concept={concept} weight="bold" isPlain />
                <SchemeChip scheme={concept.scheme} />
              </span>
              <CounterpartLine counterparts={concept.counterparts} />
            </li>
          ))}
        </ul>
      )}
      <Link
        href={`${rootHref()}?${new URLSearchParams({ q: query })}`}
        variant="body-small"
      >
        {t('home.all')}
      </Link>
    </>
  );
}
