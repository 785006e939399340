import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import type { Plan } from '@crosswalk/backstage-plugin-migration-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { formatWindow } from '../../lib/format';
import { placementFacts } from '../../lib/planBoard';
import { readAllPages } from '../../lib/readAllPages';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EntityLink, waveRef } from '../entity/EntityLink';
import { useWaveEntityNames } from '../../hooks/useWaveEntityNames';
import { DispositionMark, ErrorNotice, Section } from '../shared';
import styles from './OverviewPage.module.css';

const PAGE_SIZE = 500;

/** “Where is my service in the migration?”, for those who see their own applications only. */
export function YourApplications(props: {
  estateId: string;
  published?: Plan;
}) {
  const { estateId, published } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const applicationsLink = useRouteRef(applicationsRouteRef);
  const entityNames = useWaveEntityNames(published);
  const {
    value: applications,
    error,
    retry,
  } = useAsyncRetry(
    () =>
      readAllPages(cursor =>
        api.listApplications(estateId, { limit: PAGE_SIZE, cursor }),
      ),
    [api, estateId],
  );

  const body = () => {
    if (error) {
      return <ErrorNotice error={error} onRetry={retry} />;
    }
    if (!applications) {
      return (
        <>
          <VisuallyHidden role="status">
            {t('overview.yours.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height={160} />
        </>
      );
    }
    if (applications.length === 0) {
      return <Text as="p">{t('overview.yours.none')}</Text>;
    }
    return (
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('overview.yours.name')}</th>
              <th scope="col">{t('overview.yours.disposition')}</th>
              <th scope="col">{t('overview.yours.wave')}</th>
              <th scope="col">{t('overview.yours.window')}</th>
            </tr>
          </thead>
          <tbody>
            {applications.map(({ id, name, disposition }) => (
              <tr key={id}>
                <td>
                  <Link
                    href={`${applicationsLink()}?${new URLSearchParams({
                      application: id,
                    })}`}
                  >
                    {name}
                  </Link>
                </td>
                <td>
                  <DispositionMark disposition={disposition} />
                </td>
                {published ? (
                  <Move
                    plan={published}
                    entityNames={entityNames}
                    applicationId={id}
                  />
                ) : (
                  <td colSpan={2}>{t('overview.yours.notPlanned')}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  };

  return (
    <Section title={t('overview.yours.title')} level="h2">
      <Text as="p" color="secondary">
        {t('overview.yours.intro')}
      </Text>
      {body()}
    </Section>
  );
}

function Move(props: {
  plan: Plan;
  entityNames: ReadonlyMap<string, string>;
  applicationId: string;
}) {
  const { plan, entityNames, applicationId } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const facts = placementFacts(plan, applicationId);
  if (!facts) {
    return <td colSpan={2}>{t('overview.yours.notPlanned')}</td>;
  }
  const { wave, reasons } = facts;
  if (!wave) {
    return (
      <td colSpan={2} title={reasons[0]?.message}>
        {t('overview.yours.notMoving')}
      </td>
    );
  }
  const entityName = entityNames.get(wave.id);
  return (
    <>
      <td>
        <EntityLink entityRef={entityName && waveRef(entityName)}>
          {t('plan.wave.name', {
            order: String(wave.order),
            title: wave.title,
          })}
        </EntityLink>
      </td>
      <td className={styles.when}>{formatWindow(wave.window)}</td>
    </>
  );
}
