import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Text } from '@backstage/ui';
import type {
  EstateSummary,
  Plan,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  RiCheckboxCircleFill,
  RiCircleLine,
  RiProgress5Line,
  type RemixiconComponentType,
} from '@remixicon/react';
import { formatMoment } from '../../lib/format';
import {
  journeyOf,
  journeySteps,
  nextStep,
  type JourneyStep,
  type StepStatus,
} from '../../lib/journey';
import {
  applicationsRouteRef,
  importsRouteRef,
  planRouteRef,
  plansRouteRef,
} from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import styles from './OverviewPage.module.css';

const icons: Record<StepStatus, RemixiconComponentType> = {
  done: RiCheckboxCircleFill,
  started: RiProgress5Line,
  open: RiCircleLine,
};

/** The four steps from an export to published waves, and which is next. */
export function Journey(props: {
  summary: EstateSummary;
  /** Newest first. */
  plans: Plan[];
  published?: Plan;
}) {
  const { summary, plans, published } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const imports = useRouteRef(importsRouteRef)();
  const applications = useRouteRef(applicationsRouteRef)();
  const allPlans = useRouteRef(plansRouteRef)();
  const planLink = useRouteRef(planRouteRef);

  const journey = journeyOf(summary, plans);
  const next = nextStep(journey);
  const [latest] = plans;
  const { importedAt } = summary.estate;
  const facts: Record<JourneyStep, { href: string; note?: string }> = {
    import: {
      href: imports,
      note: importedAt
        ? t('overview.journey.import.note', { date: formatMoment(importedAt) })
        : undefined,
    },
    decide: {
      href: applications,
      note: t('overview.numbers.decidedOf', {
        decided: String(summary.decided),
        total: String(summary.applications),
      }),
    },
    plan: {
      href: allPlans,
      note: latest
        ? t('overview.journey.plan.note', { revision: String(latest.revision) })
        : undefined,
    },
    publish: {
      href: latest ? planLink({ planId: latest.id }) : allPlans,
      note: published
        ? t('overview.journey.publish.note', {
            revision: String(published.revision),
          })
        : undefined,
    },
  };
  return (
    <Section title={t('overview.journey.title')} level="h2">
      <ol className={styles.steps}>
        {journeySteps.map(step => {
          const status = journey[step];
          const Icon = icons[status];
          const { href, note } = facts[step];
          return (
            <li
              key={step}
              className={styles.step}
              data-status={status}
              aria-current={step === next ? 'step' : undefined}
            >
              <span className={styles.status}>
                <Icon size={18} aria-hidden />
                {t(`overview.journey.${status}`)}
              </span>
              <Text as="h3" variant="body-medium" weight="bold">
                {t(`overview.journey.${step}.title`)}
              </Text>
              <span className={styles.stepBody}>
                {t(`overview.journey.${step}.body`)}
              </span>
              <span className={styles.note}>{note}</span>
              <ButtonLink
                href={href}
                size="small"
                variant={step === next ? 'primary' : 'secondary'}
              >
                {t(`overview.journey.${step}.action`)}
              </ButtonLink>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
