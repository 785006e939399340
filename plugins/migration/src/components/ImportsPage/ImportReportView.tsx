import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type {
  EstateImport,
  ImportReport,
} from '@crosswalk/backstage-plugin-migration-common';
import { formatCount } from '../../lib/format';
import { reportParts } from '../../lib/importReport';
import { migrationTranslationRef } from '../../translation';
import { Section, ShareBar, Swatch, type Tone } from '../shared';
import { FindingsTable } from './FindingsTable';
import { ImportChanges } from './ImportChanges';
import styles from './ImportReport.module.css';

const partTones = {
  accepted: 'green',
  excluded: 'grey',
  rejected: 'red',
  missing: 'unknown',
} as const satisfies Record<string, Tone>;

const changeKinds = ['added', 'changed', 'unchanged', 'removed'] as const;

/** Accounts for every row of a file, and says what it changed. */
export function ImportReportView(props: {
  entry: EstateImport;
  report: ImportReport;
}) {
  const { entry, report } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const parts = reportParts(report).map(({ outcome, rows }) => ({
    id: outcome,
    label: t(`imports.report.${outcome}`),
    value: rows,
    tone: partTones[outcome],
  }));
  const isApplied = entry.status === 'succeeded' && !entry.dryRun;
  const isInventory = entry.kind === 'rvtools' || entry.kind === 'inventory';
  const { changes } = report;
  const findings = (
    <FindingsTable findings={report.details} fileName={entry.fileName} />
  );

  return (
    <>
      <Section
        title={t('imports.report.rows')}
        aside={
          <span className={styles.quiet}>
            {t('imports.report.read', {
              count: report.rowsRead,
              amount: formatCount(report.rowsRead),
            })}
          </span>
        }
      >
        <ShareBar label={t('imports.report.rows')} parts={parts} />
        <ul className={styles.figures}>
          {parts.map(({ id, label, value, tone }) => (
            <li key={id}>
              <Swatch tone={tone} />
              <span>{label}</span>
              <strong>{formatCount(value)}</strong>
            </li>
          ))}
        </ul>
      </Section>
      {changes && (
        <Section
          title={
            isApplied
              ? t('imports.report.changes')
              : t('imports.report.changesDryRun')
          }
        >
          <ul className={styles.figures}>
            {changeKinds.map(kind => (
              <li key={kind}>
                <span>{t(`imports.report.${kind}`)}</span>
                <strong>{formatCount(changes[kind])}</strong>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isApplied && isInventory ? (
        <Tabs>
          <TabList aria-label={t('imports.report.tabs')}>
            <Tab id="findings">{t('imports.report.findings')}</Tab>
            <Tab id="changes">{t('imports.changes.title')}</Tab>
          </TabList>
          <TabPanel id="findings" className={styles.tab}>
            {findings}
          </TabPanel>
          <TabPanel id="changes" className={styles.tab}>
            <ImportChanges estateId={entry.estateId} importId={entry.id} />
          </TabPanel>
        </Tabs>
      ) : (
        findings
      )}
    </>
  );
}
