import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount, formatMiB } from '../../lib/format';
import type { PlacementFacts } from '../../lib/planBoard';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark, Facts, Section, SidePanel } from '../shared';
import styles from './PlacementPanel.module.css';

/** “Why here?”, from the data of the plan. */
export function PlacementPanel(props: {
  applicationId: string;
  /** Absent when the plan holds no such application. */
  facts?: PlacementFacts;
  selectHref: (applicationId: string) => string;
  onClose: () => void;
}) {
  const { applicationId, facts, selectHref, onClose } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <SidePanel
      subject={applicationId}
      title={facts?.application.name ?? applicationId}
      onClose={onClose}
    >
      {facts ? (
        <>
          <Section
            title={
              facts.wave ? t('plan.why.title') : t('plan.why.titleSetAside')
            }
          >
            <ul className={styles.reasons}>
              {facts.reasons.map(({ rule, message }) => (
                <li key={`${rule} ${message}`}>{message}</li>
              ))}
            </ul>
          </Section>
          {facts.wave && <Cuts facts={facts} selectHref={selectHref} />}
          <ApplicationFacts facts={facts} />
        </>
      ) : (
        <Text as="p">{t('plan.why.gone')}</Text>
      )}
    </SidePanel>
  );
}

function Cuts(props: {
  facts: PlacementFacts;
  selectHref: (applicationId: string) => string;
}) {
  const { facts, selectHref } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Section title={t('plan.why.cuts')}>
      {facts.cuts.length === 0 ? (
        <Text as="p" color="secondary">
          {t('plan.why.noCuts')}
        </Text>
      ) : (
        <ul className={styles.reasons}>
          {facts.cuts.map(({ application, wave, direction, cut }) => (
            <li key={`${direction} ${application.id}`}>
              <RouterLink
                to={{ search: selectHref(application.id) }}
                replace
                className={styles.link}
              >
                {application.name}
              </RouterLink>
              {wave && (
                <span className={styles.quiet}>
                  {' '}
                  {t('plan.wave.name', {
                    order: String(wave.order),
                    title: wave.title,
                  })}
                </span>
              )}
              <br />
              {cut.reason.message}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ApplicationFacts(props: { facts: PlacementFacts }) {
  const { application, wave } = props.facts;
  const { t } = useTranslationRef(migrationTranslationRef);
  const applicationsLink = useRouteRef(applicationsRouteRef);
  return (
    <Section title={t('plan.why.facts')}>
      <Facts
        items={[
          {
            label: t('plan.why.wave'),
            value: wave
              ? t('plan.wave.name', {
                  order: String(wave.order),
                  title: wave.title,
                })
              : t('plan.why.noWave'),
          },
          {
            label: t('plan.why.disposition'),
            value: <DispositionMark disposition={application.disposition} />,
          },
          {
            label: t('plan.why.owner'),
            value: application.owner && (
              <EntityRefLink entityRef={application.owner} hideIcon />
            ),
          },
          {
            label: t('plan.why.environment'),
            value: t(`applications.environment.${application.environment}`),
          },
          {
            label: t('plan.why.criticality'),
            value: t(`applications.criticality.${application.criticality}`),
          },
          {
            label: t('plan.why.workload'),
            value: t(`applications.workload.${application.workload}`),
          },
          {
            label: t('plan.why.virtualMachines'),
            value: formatCount(application.virtualMachines),
          },
          {
            label: t('plan.why.inUse'),
            value: formatMiB(application.inUseMiB),
          },
        ]}
      />
      <Link
        href={`${applicationsLink()}?${new URLSearchParams({
          application: application.id,
        })}`}
      >
        {t('plan.why.open')}
      </Link>
    </Section>
  );
}
