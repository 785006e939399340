import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { Plan } from '@crosswalk/backstage-plugin-migration-common';
import { Link } from 'react-router-dom';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import styles from './SetAsideList.module.css';

/** What is in the estate and in no wave, with the reason. */
export function SetAsideList(props: {
  plan: Plan;
  selectHref: (applicationId: string) => string;
}) {
  const { plan, selectHref } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const names = new Map(plan.applications.map(({ id, name }) => [id, name]));
  return (
    <Section title={t('plan.setAside.title')} level="h2">
      <Text as="p" color="secondary">
        {t('plan.setAside.hint')}
      </Text>
      <ul className={styles.list}>
        {plan.setAside.map(({ applicationId, reason }) => (
          <li key={applicationId}>
            <Link
              to={{ search: selectHref(applicationId) }}
              replace
              className={styles.link}
            >
              {names.get(applicationId) ?? applicationId}
            </Link>
            <span className={styles.reason}>{reason.message}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
