import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { goldenPathsTranslationRef } from '../../translation';
import { ReviewDate } from '../PathsPage/PathFacts';
import {
  EntityName,
  Facts,
  Panel,
  useDomainLabel,
  useDuration,
} from '../shared';

/** Who keeps the path, and how far one can rely on it. */
export function PathRail(props: { path: GoldenPath }) {
  const { path } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const saved = useDuration(path.timeSaved);
  const domainLabel = useDomainLabel();
  return (
    <Panel title={t('path.about')}>
      <Facts
        facts={[
          {
            label: t('path.keptByTitle'),
            value: <EntityName entityRef={path.owner} defaultKind="group" />,
          },
          ...(saved ? [{ label: t('path.savesTitle'), value: saved }] : []),
          { label: t('path.versionTitle'), value: path.version },
          { label: t('path.lifecycle'), value: path.lifecycle },
          {
            label: t('path.reviewedTitle'),
            value: path.reviewedOn ? (
              <ReviewDate date={path.reviewedOn} />
            ) : (
              t('path.neverReviewed')
            ),
          },
          { label: t('path.domainTitle'), value: domainLabel(path.domain) },
        ]}
      />
    </Panel>
  );
}
