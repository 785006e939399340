import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useId } from 'react';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark, Facts } from '../shared';
import styles from './ApplicationDetail.module.css';
import { CompletenessMark } from './CompletenessMark';
import { useFieldText } from './useFieldText';

const shown = [
  'description',
  'owner',
  'availability',
  'rtoMinutes',
  'rpoMinutes',
  'dataProtection',
  'environment',
  'criticality',
  'workload',
  'effort',
  'compliance',
  'sharedService',
] as const satisfies readonly (keyof Application)[];

/** The same as the fields say, for who may not change it. */
export function ApplicationFacts(props: { application: Application }) {
  const { application } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const textOf = useFieldText();
  const titleId = useId();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.panelHead}>
        <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
          {t('applications.fields.title')}
        </Text>
        <CompletenessMark application={application} />
      </div>
      <Facts
        items={[
          {
            label: t('applications.fields.disposition'),
            value: <DispositionMark disposition={application.disposition} />,
          },
          {
            label: t('applications.fields.dispositionReason'),
            value: application.dispositionReason,
          },
          ...shown.map(field => ({
            label: t(`applications.fields.${field}`),
            value: textOf(field, application[field]),
          })),
        ]}
      />
    </section>
  );
}
