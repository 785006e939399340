import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { ImportFinding } from '@crosswalk/backstage-plugin-migration-common';
import {
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiIndeterminateCircleLine,
} from '@remixicon/react';
import { useMemo, useState } from 'react';
import { formatCount } from '../../lib/format';
import {
  filterFindings,
  sortFindings,
  type FindingFilter,
} from '../../lib/importReport';
import { migrationTranslationRef } from '../../translation';
import { Mark, Section, type Look } from '../shared';
import { FindingsFilter } from './FindingsFilter';
import { FindingsTools } from './FindingsTools';
import reportStyles from './ImportReport.module.css';
import styles from './Table.module.css';
import { TableScroller } from './TableScroller';

/** More are a press away, as many again at a time, so that thousands do not hold up the page. */
const STEP = 200;

const looks = {
  rejected: { icon: RiCloseCircleLine, tone: 'red' },
  warning: { icon: RiErrorWarningLine, tone: 'amber' },
  excluded: { icon: RiIndeterminateCircleLine, tone: 'grey' },
} satisfies Record<ImportFinding['outcome'], Look>;

/** What was not taken as it is, worst first: which row, by which rule, and why. */
export function FindingsTable(props: {
  findings: ImportFinding[];
  fileName: string;
}) {
  const { findings, fileName } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [filter, setFilter] = useState<FindingFilter>({});
  const [limit, setLimit] = useState(STEP);
  const fitting = useMemo(
    () => sortFindings(filterFindings(findings, filter)),
    [findings, filter],
  );
  const shown = fitting.slice(0, limit);

  if (findings.length === 0) {
    return (
      <p className={reportStyles.quiet}>{t('imports.report.noFindings')}</p>
    );
  }
  return (
    <Section
      title={t('imports.report.findings')}
      aside={<FindingsTools findings={fitting} fileName={fileName} />}
    >
      <FindingsFilter
        findings={findings}
        filter={filter}
        onChange={next => {
          setFilter(next);
          setLimit(STEP);
        }}
      />
      <TableScroller label={t('imports.report.findings')}>
        <table
          className={styles.table}
          aria-label={t('imports.report.findings')}
        >
          <thead>
            <tr>
              <th scope="col">{t('imports.report.outcome')}</th>
              <th scope="col">{t('imports.report.sheet')}</th>
              <th scope="col" data-numeric>
                {t('imports.report.row')}
              </th>
              <th scope="col">{t('imports.report.column')}</th>
              <th scope="col">{t('imports.report.message')}</th>
              <th scope="col">{t('imports.report.rule')}</th>
              <th scope="col" data-numeric>
                {t('imports.report.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((finding, index) => (
              <tr key={index}>
                <td>
                  <Mark
                    look={looks[finding.outcome]}
                    label={t(`imports.report.${finding.outcome}`)}
                  />
                </td>
                <td>{finding.sheet}</td>
                <td data-numeric>
                  {finding.row !== undefined && formatCount(finding.row)}
                </td>
                <td>{finding.column}</td>
                <td className={styles.text}>{finding.message}</td>
                <td>
                  <code>{finding.rule}</code>
                </td>
                <td data-numeric>{formatCount(finding.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      {shown.length < fitting.length && (
        <div className={reportStyles.tools}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setLimit(limit + STEP)}
          >
            {t('imports.report.more')}
          </Button>
          <span className={reportStyles.quiet}>
            {t('imports.report.shownOf', {
              shown: formatCount(shown.length),
              total: formatCount(fitting.length),
            })}
          </span>
        </div>
      )}
    </Section>
  );
}
