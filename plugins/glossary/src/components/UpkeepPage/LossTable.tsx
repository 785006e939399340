import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Loss } from '@crosswalk/backstage-plugin-glossary-common';
import { glossaryTranslationRef } from '../../translation';
import { Records } from './Records';
import pageStyles from './UpkeepPage.module.css';

/** What one format says and another cannot hold. */
export function LossTable(props: { losses: Loss[] }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Records
      label={t('upkeep.export.lossTitle')}
      items={props.losses}
      keyOf={(_, index) => String(index)}
      columns={[
        {
          title: t('upkeep.report.subject'),
          cell: ({ subject }) => (
            <span className={pageStyles.code}>{subject}</span>
          ),
        },
        { title: t('upkeep.report.field'), cell: ({ field }) => field },
        { title: t('upkeep.report.reason'), cell: ({ reason }) => reason },
      ]}
    />
  );
}
