import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import type { Plan, Wave } from '@crosswalk/backstage-plugin-migration-common';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useWaveEntityNames } from '../../hooks/useWaveEntityNames';
import { boardColumns, placementFacts } from '../../lib/planBoard';
import { withParameters } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import { WaveTimeline } from '../WaveTimeline';
import { PlacementPanel } from './PlacementPanel';
import { PlanHeader } from './PlanHeader';
import styles from './PlanPage.module.css';
import { PublishOutcome } from './PublishOutcome';
import { SetAsideList } from './SetAsideList';
import { usePublish } from './usePublish';
import { WaveColumn } from './WaveColumn';

/** A plan that was read. What is selected is in the address (`?application=`). */
export function PlanView(props: { plan: Plan; onChanged: () => void }) {
  const { plan, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const publication = usePublish(plan, onChanged);
  const columns = useMemo(() => boardColumns(plan), [plan]);

  const selectedId = params.get('application') ?? undefined;
  const facts = selectedId ? placementFacts(plan, selectedId) : undefined;
  const neighbours = new Map(
    facts?.cuts.map(({ application, direction }) => [
      application.id,
      direction,
    ]),
  );
  const selectHref = (id?: string) =>
    `?${withParameters(params, { application: id })}`;

  const entityNames = useWaveEntityNames(plan);
  const waveHref = (wave: Wave) => `#${wave.id}`;

  return (
    <div className={styles.page}>
      <PlanHeader plan={plan} publication={publication} />
      <PublishOutcome publication={publication} />
      {plan.warnings.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('plan.warnings')}
          description={
            <ul className={styles.warnings}>
              {plan.warnings.map(({ rule, message }) => (
                <li key={`${rule} ${message}`}>{message}</li>
              ))}
            </ul>
          }
        />
      )}
      <Section title={t('plan.timeline.title')} level="h2">
        <WaveTimeline waves={plan.waves} waveHref={waveHref} />
      </Section>
      <div className={styles.split}>
        <Section
          title={t('plan.board.title')}
          level="h2"
          className={styles.boardSection}
        >
          <ol className={styles.board} aria-label={t('plan.board.label')}>
            {columns.map(column => (
              <WaveColumn
                key={column.wave.id}
                column={column}
                capacity={plan.constraints.capacity}
                entityName={entityNames.get(column.wave.id)}
                selectedId={selectedId}
                neighbours={neighbours}
                selectHref={selectHref}
              />
            ))}
          </ol>
        </Section>
        {selectedId && (
          <PlacementPanel
            applicationId={selectedId}
            facts={facts}
            selectHref={selectHref}
            onClose={() => navigate(selectHref(undefined), { replace: true })}
          />
        )}
      </div>
      {plan.setAside.length > 0 && (
        <SetAsideList plan={plan} selectHref={selectHref} />
      )}
    </div>
  );
}
