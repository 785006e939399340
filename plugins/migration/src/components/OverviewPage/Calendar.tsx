import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type { Plan } from '@crosswalk/backstage-plugin-migration-common';
import { planRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import { WaveTimeline } from '../WaveTimeline';

/** When what moves: as published, else as last drafted. */
export function Calendar(props: { plan?: Plan }) {
  const { plan } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const planLink = useRouteRef(planRouteRef);
  if (!plan) {
    return (
      <Section title={t('overview.calendar.title')} level="h2">
        <Text as="p" color="secondary">
          {t('overview.calendar.none')}
        </Text>
      </Section>
    );
  }
  const href = planLink({ planId: plan.id });
  const status = plan.status === 'published' ? 'published' : 'draft';
  return (
    <Section
      title={t('overview.calendar.title')}
      level="h2"
      aside={<Link href={href}>{t('overview.calendar.open')}</Link>}
    >
      <Text as="p" color="secondary">
        {t(`overview.calendar.${status}`, { revision: String(plan.revision) })}
      </Text>
      <WaveTimeline
        waves={plan.waves}
        waveHref={wave => `${href}#${wave.id}`}
      />
    </Section>
  );
}
