import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Loss } from '@crosswalk/backstage-plugin-glossary-common';
import { groupLosses } from '../../lib/groupLosses';
import { glossaryTranslationRef } from '../../translation';
import { Fold } from './Fold';
import { Records } from './Records';
import pageStyles from './UpkeepPage.module.css';

/** Shown as they are; more are folded away. */
const fewSubjects = 3;

/** What one format says and another cannot hold, once for each field and reason. */
export function LossTable(props: { losses: Loss[] }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Records
      label={t('upkeep.export.lossTitle')}
      items={groupLosses(props.losses)}
      keyOf={({ field, reason }) => `${field} ${reason}`}
      columns={[
        { title: t('upkeep.report.field'), cell: ({ field }) => field },
        { title: t('upkeep.report.reason'), cell: ({ reason }) => reason },
        {
          title: t('upkeep.report.times'),
          isFigure: true,
          cell: ({ subjects }) => subjects.length.toLocaleString(),
        },
        {
          title: t('upkeep.report.subject'),
          cell: ({ subjects }) => <Subjects subjects={subjects} />,
        },
      ]}
    />
  );
}

function Subjects(props: { subjects: string[] }) {
  const { subjects } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const list = <span className={pageStyles.code}>{subjects.join(', ')}</span>;
  return subjects.length <= fewSubjects ? (
    list
  ) : (
    <Fold
      title={
        <>
          <span className={pageStyles.code}>{subjects[0]}</span>{' '}
          {t('upkeep.export.more', { count: subjects.length - 1 })}
        </>
      }
    >
      {list}
    </Fold>
  );
}
