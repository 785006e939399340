import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import type { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import {
  RiAlertLine,
  RiBroadcastLine,
  RiCheckLine,
  RiFileUploadLine,
  RiQuestionLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import { isForbidden } from '../../lib/errors';
import { formatCount, formatMoment } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, Mark, Section } from '../shared';
import { SourceActions } from './SourceActions';
import styles from './SourceList.module.css';

/** Where the data comes from, how fresh it is, and what is wrong. Nothing for those who may not see the estate. */
export function SourceList(props: {
  estateId: string;
  sources: { value?: EstateSource[]; error?: Error; retry: () => void };
  searchOf: (importId: string) => string;
  onStarted: (importId: string) => void;
  onRemoved: () => void;
}) {
  const { estateId, sources, searchOf, onStarted, onRemoved } = props;
  const { value, error, retry } = sources;
  const { t } = useTranslationRef(migrationTranslationRef);
  if (error && isForbidden(error)) {
    return null;
  }
  return (
    <Section level="h2" title={t('imports.sources.title')}>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!value && !error && (
        <>
          <VisuallyHidden role="status">
            {t('imports.sources.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height={72} />
        </>
      )}
      {value?.length === 0 && (
        <p className={styles.quiet}>{t('imports.sources.none')}</p>
      )}
      {value && value.length > 0 && (
        <ul className={styles.sources} aria-label={t('imports.sources.title')}>
          {value.map(source => (
            <li key={source.id} className={styles.source}>
              <SourceFacts source={source} searchOf={searchOf} />
              <SourceActions
                estateId={estateId}
                source={source}
                onStarted={onStarted}
                onRemoved={onRemoved}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function SourceFacts(props: {
  source: EstateSource;
  searchOf: (importId: string) => string;
}) {
  const { source, searchOf } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { importId, importedAt, error, failedAt } = source;
  const amount = {
    count: source.items,
    amount: formatCount(source.items),
  };
  const items = {
    rvtools: () => t('imports.sources.virtualMachines', amount),
    inventory: () => t('imports.sources.virtualMachines', amount),
    konveyor: () => t('imports.sources.applications', amount),
    dependencies: () => t('imports.sources.dependencies', amount),
  }[source.kind];
  const state = () => {
    if (error) {
      return (
        <Mark
          look={{ icon: RiAlertLine, tone: 'red' }}
          label={
            failedAt
              ? t('imports.sources.failedSince', {
                  date: formatMoment(failedAt),
                })
              : t('imports.sources.failed')
          }
        />
      );
    }
    return importedAt ? (
      <Mark
        look={{ icon: RiCheckLine, tone: 'green' }}
        label={t('imports.sources.fine')}
      />
    ) : (
      <Mark
        look={{ icon: RiQuestionLine, tone: 'unknown' }}
        label={t('imports.sources.never')}
      />
    );
  };
  return (
    <div className={styles.facts}>
      <span className={styles.name}>
        <strong>{source.title}</strong>
        <Mark
          look={{
            icon: source.live ? RiBroadcastLine : RiFileUploadLine,
            tone: source.live ? 'teal' : 'grey',
          }}
          label={
            source.live
              ? t('imports.sources.live')
              : t('imports.sources.upload')
          }
        />
        {state()}
      </span>
      <span className={styles.quiet}>
        {t(`imports.kind.${source.kind}`)} · {items()}
        {importedAt && (
          <>
            {' · '}
            {importId ? (
              <Link className={styles.link} to={{ search: searchOf(importId) }}>
                {t('imports.sources.lastGood', {
                  date: formatMoment(importedAt),
                })}
              </Link>
            ) : (
              t('imports.sources.lastGood', { date: formatMoment(importedAt) })
            )}
          </>
        )}
      </span>
      {error && (
        <span className={styles.error}>
          {error} {importedAt && t('imports.sources.stillThere')}
        </span>
      )}
    </div>
  );
}
