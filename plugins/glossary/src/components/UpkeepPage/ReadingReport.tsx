import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { SourceValidation } from '../../api';
import { glossaryTranslationRef } from '../../translation';
import { DiffView } from './DiffView';
import { Fold } from './Fold';
import { LossTable } from './LossTable';
import { Records } from './Records';
import pageStyles from './UpkeepPage.module.css';

/** What a reading came upon, so that nothing is dropped in silence. */
export function ReadingReport(props: {
  reading: SourceValidation;
  title?: string;
  diffTitle?: string;
  /** Of its headings. */
  level?: 'h3' | 'h4';
}) {
  const { reading, title, diffTitle, level = 'h4' } = props;
  const { documents, problemDetails, exclusions, losses, diff } = reading;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={pageStyles.stack}>
      <Text as={level} className={pageStyles.head} weight="bold">
        {title ?? t('upkeep.report.title')}
      </Text>
      <p className={pageStyles.sentence}>
        {t('upkeep.report.sum', {
          read: documents.read.toLocaleString(),
          accepted: documents.accepted.toLocaleString(),
          excluded: documents.excluded.toLocaleString(),
          rejected: documents.rejected.toLocaleString(),
        })}
      </p>
      {problemDetails.length === 0 ? (
        <p className={pageStyles.quiet}>{t('upkeep.report.noProblems')}</p>
      ) : (
        <Fold
          title={t('upkeep.report.problems', { count: problemDetails.length })}
          isOpen
        >
          <Records
            label={t('upkeep.sources.problems')}
            items={problemDetails}
            keyOf={(_, index) => String(index)}
            columns={[
              {
                title: t('upkeep.report.place'),
                cell: ({ file, line, column }) => (
                  <span className={pageStyles.code}>
                    {file}:{line}:{column}
                  </span>
                ),
              },
              {
                title: t('upkeep.report.message'),
                cell: ({ message }) => message,
              },
            ]}
          />
        </Fold>
      )}
      {exclusions.length > 0 && (
        <Fold
          title={t('upkeep.report.exclusions', { count: documents.excluded })}
        >
          <Records
            label={t('upkeep.report.excluded')}
            items={exclusions}
            keyOf={(_, index) => String(index)}
            columns={[
              {
                title: t('upkeep.report.file'),
                cell: ({ file, line }) => (
                  <span className={pageStyles.code}>
                    {line ? `${file}:${line}` : file}
                  </span>
                ),
              },
              { title: t('upkeep.report.rule'), cell: ({ rule }) => rule },
            ]}
          />
        </Fold>
      )}
      {losses.length > 0 && (
        <Fold title={t('upkeep.report.losses', { count: losses.length })}>
          <LossTable losses={losses} />
        </Fold>
      )}
      {diff && <DiffView diff={diff} title={diffTitle} level={level} />}
    </div>
  );
}
