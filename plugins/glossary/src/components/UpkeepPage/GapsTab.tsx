import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { Gap } from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { glossaryApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import { glossaryTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { ErrorNotice } from '../shared';
import { GapAnswer } from './GapAnswer';
import { ListSkeleton } from './ListSkeleton';
import { Records } from './Records';
import { ShowMore } from './ShowMore';
import pageStyles from './UpkeepPage.module.css';
import { When } from './When';

const pageSize = 50;

/** What people asked in vain, and how to answer it. */
export function GapsTab() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const { value, error, retry, isLoading, showMore } = useCursorPages<Gap>(
    'gaps',
    request => api.listGaps({ limit: pageSize, ...request }),
  );
  const [answered, setAnswered] = useState<string>();

  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value) {
    return <ListSkeleton />;
  }
  if (value.items.length === 0) {
    return (
      <Notice
        title={t('upkeep.gaps.emptyTitle')}
        body={t('upkeep.gaps.emptyBody')}
      />
    );
  }
  return (
    <div className={pageStyles.stack}>
      {answered !== undefined && (
        <GapAnswer
          key={answered}
          query={answered}
          onClose={() => setAnswered(undefined)}
        />
      )}
      <Records
        label={t('upkeep.tab.gaps')}
        items={value.items}
        keyOf={gap => gap.query}
        columns={[
          { title: t('upkeep.gaps.query'), cell: gap => gap.query },
          {
            title: t('upkeep.gaps.count'),
            isFigure: true,
            cell: gap => gap.count.toLocaleString(),
          },
          {
            title: t('upkeep.gaps.last'),
            cell: gap => <When time={gap.lastAskedAt} />,
          },
          {
            title: t('upkeep.gaps.answer'),
            cell: gap => (
              <Button
                variant="secondary"
                size="small"
                aria-label={`${t('upkeep.gaps.answer')}: ${gap.query}`}
                onPress={() => setAnswered(gap.query)}
              >
                {t('upkeep.gaps.answer')}
              </Button>
            ),
          },
        ]}
      />
      <ShowMore
        shown={value.items.length}
        total={value.totalItems}
        isLoading={isLoading}
        onShowMore={showMore}
      />
    </div>
  );
}
