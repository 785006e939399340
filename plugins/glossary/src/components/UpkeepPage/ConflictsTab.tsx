import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import {
  conflictKinds,
  type Conflict,
  type ConflictKind,
} from '@crosswalk/backstage-plugin-glossary-common';
import { Fragment, useState } from 'react';
import { glossaryApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { allPages } from '../../lib/allPages';
import { glossaryTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { ConceptLink, ErrorNotice, SchemeChip } from '../shared';
import styles from './Conflicts.module.css';
import { ListSkeleton } from './ListSkeleton';
import { ShowMore } from './ShowMore';
import pageStyles from './UpkeepPage.module.css';

const pageSize = 500;
/** Of a group, at first. */
const shownAtFirst = 20;

/** What the owners of the glossary should decide, by kind, with what to do. */
export function ConflictsTab() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const { value, error, retry } = useLoad('conflicts', signal =>
    allPages(cursor => api.listConflicts({ limit: pageSize, cursor, signal })),
  );

  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value) {
    return <ListSkeleton />;
  }
  if (value.length === 0) {
    return (
      <Notice
        title={t('upkeep.conflicts.emptyTitle')}
        body={t('upkeep.conflicts.emptyBody')}
      />
    );
  }
  return (
    <div className={pageStyles.groups}>
      {conflictKinds
        .map(kind => ({
          kind,
          conflicts: value.filter(conflict => conflict.kind === kind),
        }))
        .filter(({ conflicts }) => conflicts.length > 0)
        .map(group => (
          <ConflictGroup key={group.kind} {...group} />
        ))}
    </div>
  );
}

function ConflictGroup(props: { kind: ConflictKind; conflicts: Conflict[] }) {
  const { kind, conflicts } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [limit, setLimit] = useState(shownAtFirst);
  const shown = conflicts.slice(0, limit);
  return (
    <section className={pageStyles.stack} aria-labelledby={`conflict-${kind}`}>
      <Text
        as="h3"
        id={`conflict-${kind}`}
        className={pageStyles.head}
        variant="title-x-small"
        weight="bold"
      >
        {t(`upkeep.conflicts.kind.${kind}`)}{' '}
        <span className={styles.count}>{conflicts.length}</span>
      </Text>
      <p className={pageStyles.quiet}>{t(`upkeep.conflicts.cure.${kind}`)}</p>
      <ul className={styles.list}>
        {shown.map((conflict, index) => (
          <ConflictRow key={index} conflict={conflict} />
        ))}
      </ul>
      {conflicts.length > shownAtFirst && (
        <ShowMore
          shown={shown.length}
          total={conflicts.length}
          isLoading={false}
          onShowMore={
            limit < conflicts.length
              ? () => setLimit(conflicts.length)
              : undefined
          }
        />
      )}
    </section>
  );
}

function ConflictRow(props: { conflict: Conflict }) {
  const { label, concepts, mappings } = props.conflict;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <li className={styles.row}>
      {label && (
        <strong className={styles.label}>
          {t('upkeep.conflicts.label', { label })}
        </strong>
      )}
      <span className={styles.concepts}>
        {concepts.map(concept => (
          <Fragment key={concept.ref}>
            <span className={styles.concept}>
              <ConceptLink concept={concept} />
              <SchemeChip scheme={concept.scheme} />
            </span>{' '}
          </Fragment>
        ))}
      </span>
      {mappings.length > 0 && (
        <span className={styles.mappings}>
          {t('upkeep.conflicts.mappings', { ids: mappings.join(', ') })}
        </span>
      )}
    </li>
  );
}
