import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { SourceStatus } from '@crosswalk/backstage-plugin-glossary-common';
import { useSearchParams } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { glossaryTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { ErrorNotice } from '../shared';
import { ListSkeleton } from './ListSkeleton';
import { Records } from './Records';
import { SourcePanel } from './SourcePanel';
import styles from './Sources.module.css';
import { SourceStatusMark } from './SourceStatusMark';
import pageStyles from './UpkeepPage.module.css';
import { When } from './When';

/** Portals have a handful of sources; one page holds them. */
const maxSources = 200;

/** Where the glossary comes from, and how each source stands. */
export function SourcesTab() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const [params] = useSearchParams();
  const open = params.get('source');
  const { value, error, retry } = useLoad('sources', signal =>
    api.listSources({ limit: maxSources, signal }),
  );

  if (error && !value) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value) {
    return <ListSkeleton />;
  }
  if (value.items.length === 0) {
    return (
      <Notice
        title={t('upkeep.sources.emptyTitle')}
        body={t('upkeep.sources.emptyBody')}
      />
    );
  }
  return (
    <div className={pageStyles.groups}>
      <SourceTable sources={value.items} />
      {open && <SourcePanel key={open} id={open} onChange={retry} />}
    </div>
  );
}

function SourceTable(props: { sources: SourceStatus[] }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const figure = (title: string, value: (source: SourceStatus) => number) => ({
    title,
    isFigure: true,
    cell: (source: SourceStatus) => value(source).toLocaleString(),
  });
  return (
    <Records
      label={t('upkeep.tab.sources')}
      items={props.sources}
      keyOf={source => source.id}
      columns={[
        {
          title: t('upkeep.sources.source'),
          cell: source => (
            <span className={styles.name}>
              <Link
                href={`?source=${encodeURIComponent(source.id)}`}
                aria-label={t('upkeep.sources.open', { id: source.id })}
                weight="bold"
              >
                {source.id}
              </Link>
              <span className={styles.target}>
                {source.type} · {source.target}
              </span>
            </span>
          ),
        },
        {
          title: t('upkeep.sources.statusColumn'),
          cell: source => <SourceStatusMark status={source.status} />,
        },
        {
          title: t('upkeep.sources.lastGood'),
          cell: source =>
            source.lastGoodAt ? (
              <When time={source.lastGoodAt} />
            ) : (
              t('upkeep.never')
            ),
        },
        figure(t('upkeep.sources.concepts'), source => source.concepts),
        figure(t('upkeep.sources.mappings'), source => source.mappings),
        figure(t('upkeep.sources.problems'), source => source.problems),
      ]}
    />
  );
}
