import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  migrationPlanPublishPermission,
  type Plan,
} from '@crosswalk/backstage-plugin-migration-common';
import { RiRocketLine } from '@remixicon/react';
import { formatTiB } from '../../lib/format';
import { planFigures } from '../../lib/planBoard';
import { migrationTranslationRef } from '../../translation';
import { PlanStatusMark } from '../shared';
import { ExportMenu } from './ExportMenu';
import styles from './PlanPage.module.css';
import type { Publication } from './usePublish';

/** Which plan this is, what it comes to, and what can be done with it. */
export function PlanHeader(props: { plan: Plan; publication: Publication }) {
  const { plan, publication } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { allowed: mayPublish } = usePermission({
    permission: migrationPlanPublishPermission,
  });
  const figures = planFigures(plan);
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <Text as="h1" variant="title-small" weight="bold">
          {t('plan.heading', { revision: String(plan.revision) })}
        </Text>
        <PlanStatusMark status={plan.status} />
        <div className={styles.actions}>
          <ExportMenu plan={plan} />
          {mayPublish && plan.status !== 'published' && (
            <Button
              variant="primary"
              iconStart={<RiRocketLine />}
              isPending={publication.isPublishing}
              onPress={publication.publish}
            >
              {publication.isPublishing
                ? t('plan.publish.working')
                : t('plan.publish.action')}
            </Button>
          )}
        </div>
      </div>
      <Text as="p" color="secondary">
        {[
          t('plan.figures.waves', { count: figures.waves }),
          t('plan.figures.applications', { count: figures.applications }),
          t('plan.figures.virtualMachines', { count: figures.virtualMachines }),
          t('plan.figures.storage', { amount: formatTiB(figures.inUseTiB) }),
          t('plan.figures.cuts', { count: figures.cuts }),
        ].join(' · ')}
      </Text>
    </header>
  );
}
