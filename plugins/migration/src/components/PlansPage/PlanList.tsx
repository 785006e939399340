import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { Plan } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatDay, formatMoment } from '../../lib/format';
import { planFigures } from '../../lib/planBoard';
import { planRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { PlanStatusMark, Section } from '../shared';
import styles from './PlansPage.module.css';

/** The revisions, newest first. */
export function PlanList(props: { plans: Plan[] }) {
  const { plans } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const planLink = useRouteRef(planRouteRef);
  return (
    <Section title={t('plan.list.title')} level="h2">
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('plan.list.revision')}</th>
              <th scope="col">{t('plan.list.status')}</th>
              <th scope="col" data-numeric>
                {t('plan.list.waves')}
              </th>
              <th scope="col" data-numeric>
                {t('plan.list.machines')}
              </th>
              <th scope="col" data-numeric>
                {t('plan.list.cuts')}
              </th>
              <th scope="col">{t('plan.list.start')}</th>
              <th scope="col">{t('plan.list.made')}</th>
              <th scope="col">{t('plan.list.by')}</th>
            </tr>
          </thead>
          <tbody>
            {plans.map(plan => {
              const figures = planFigures(plan);
              return (
                <tr key={plan.id}>
                  <td>
                    <Link href={planLink({ planId: plan.id })}>
                      {t('plan.list.name', {
                        revision: String(plan.revision),
                      })}
                    </Link>
                  </td>
                  <td>
                    <PlanStatusMark status={plan.status} />
                  </td>
                  <td data-numeric>{formatCount(figures.waves)}</td>
                  <td data-numeric>{formatCount(figures.virtualMachines)}</td>
                  <td data-numeric>{formatCount(figures.cuts)}</td>
                  <td>{formatDay(plan.constraints.startDate)}</td>
                  <td>{formatMoment(plan.createdAt)}</td>
                  <td>
                    <EntityRefLink entityRef={plan.createdBy} hideIcon />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
