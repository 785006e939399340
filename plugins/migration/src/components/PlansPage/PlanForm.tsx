import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, DatePicker, Link, NumberField } from '@backstage/ui';
import {
  defaultConstraints,
  nextMonday,
  type Plan,
} from '@crosswalk/backstage-plugin-migration-common';
import { parseDate } from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { errorMessage } from '../../lib/errors';
import { isoDay } from '../../lib/dates';
import { planRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import styles from './PlansPage.module.css';

/** What a wave may be and take; the planner does the rest. Starts from what the last plan was made with. */
export function PlanForm(props: { estateId: string; latest?: Plan }) {
  const { estateId, latest } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const navigate = useNavigate();
  const planLink = useRouteRef(planRouteRef);
  const [limits, setLimits] = useState(
    () =>
      latest?.constraints ?? defaultConstraints(nextMonday(isoDay(new Date()))),
  );
  const [{ value: made, error, loading }, makePlan] = useAsyncFn(async () => {
    const { startDate, waveDays, gapDays, parallelRunDays, capacity } = limits;
    const plan = await api.createPlan(estateId, {
      startDate,
      waveDays,
      gapDays,
      parallelRunDays,
      capacity,
    });
    if (plan.id !== latest?.id) {
      navigate(planLink({ planId: plan.id }));
    }
    return plan;
  }, [api, estateId, limits, latest, navigate, planLink]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    makePlan();
  };
  const days = (
    field: 'waveDays' | 'gapDays' | 'parallelRunDays',
    min: number,
  ) => (
    <NumberField
      isRequired
      label={t(`plan.form.${field}`)}
      value={limits[field]}
      minValue={min}
      maxValue={3650}
      onChange={value => setLimits({ ...limits, [field]: value })}
    />
  );
  const capacity = (
    field: 'virtualMachines' | 'inUseTiB',
    min: number,
    step: number,
  ) => (
    <NumberField
      isRequired
      label={t(`plan.form.${field}`)}
      value={limits.capacity[field]}
      minValue={min}
      step={step}
      onChange={value =>
        setLimits({
          ...limits,
          capacity: { ...limits.capacity, [field]: value },
        })
      }
    />
  );

  return (
    <Section
      title={latest ? t('plan.form.open') : t('plan.form.title')}
      level="h2"
      className={styles.form}
    >
      <form onSubmit={onSubmit} className={styles.page}>
        <div className={styles.fields}>
          <DatePicker
            isRequired
            label={t('plan.form.start')}
            value={parseDate(limits.startDate)}
            onChange={date =>
              date && setLimits({ ...limits, startDate: date.toString() })
            }
          />
          {days('waveDays', 1)}
          {days('gapDays', 0)}
          {days('parallelRunDays', 0)}
          {capacity('virtualMachines', 1, 1)}
          {capacity('inUseTiB', 0.5, 0.5)}
        </div>
        <div className={styles.actions}>
          <Button type="submit" variant="primary" isPending={loading}>
            {loading ? t('plan.form.planning') : t('plan.form.submit')}
          </Button>
        </div>
        {error && !loading && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('plan.form.failed')}
            description={t('plan.form.failedBody', {
              message: errorMessage(error),
            })}
          />
        )}
        {made && made.id === latest?.id && !loading && (
          <Alert
            role="status"
            status="info"
            icon
            title={t('plan.form.same', { revision: String(made.revision) })}
            customActions={
              <Link href={planLink({ planId: made.id })}>
                {t('plan.list.name', { revision: String(made.revision) })}
              </Link>
            }
          />
        )}
      </form>
    </Section>
  );
}
