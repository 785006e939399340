import type {
  ImportFinding,
  ImportKind,
  ImportReport,
  ImportStatus,
} from '@crosswalk/backstage-plugin-migration-common';
import { toCsv } from './csv';

/** True when nothing more happens by itself: it ended, or it waits for a person. */
export const isSettled = (status: ImportStatus) =>
  status !== 'queued' && status !== 'running';

/** What became of rows; together the parts of everything that was read. */
export interface ReportPart {
  outcome: 'accepted' | 'excluded' | 'rejected' | 'missing';
  rows: number;
}

/**
 * The parts of the bar. They always add up to the rows that were read: rows that a report forgot to account for are a
 * part of their own, so that nothing is dropped in silence.
 */
export function reportParts(report: ImportReport): ReportPart[] {
  const { rowsRead, accepted, excluded, rejected } = report;
  const missing = rowsRead - accepted - excluded - rejected;
  const parts: ReportPart[] = [
    { outcome: 'accepted', rows: accepted },
    { outcome: 'excluded', rows: excluded },
    { outcome: 'rejected', rows: rejected },
  ];
  return missing > 0
    ? [...parts, { outcome: 'missing', rows: missing }]
    : parts;
}

const severity: Record<ImportFinding['outcome'], number> = {
  rejected: 0,
  warning: 1,
  excluded: 2,
};

/** Worst first; then as the spreadsheet runs. */
export function sortFindings(findings: readonly ImportFinding[]) {
  return [...findings].sort(
    (a, b) =>
      severity[a.outcome] - severity[b.outcome] ||
      (a.sheet ?? '').localeCompare(b.sheet ?? '') ||
      (a.row ?? 0) - (b.row ?? 0) ||
      a.rule.localeCompare(b.rule),
  );
}

/** The findings as a file for a spreadsheet. */
export function findingsToCsv(findings: readonly ImportFinding[]): string {
  return toCsv(
    ['outcome', 'sheet', 'row', 'column', 'rule', 'message', 'count'],
    findings.map(finding => [
      finding.outcome,
      finding.sheet,
      finding.row,
      finding.column,
      finding.rule,
      finding.message,
      finding.count,
    ]),
  );
}

/**
 * What a file probably holds. Workbooks are RVTools exports; RVTools also writes a CSV file for each of its tabs, named
 * `RVTools_tabvInfo.csv`; any other CSV file is a list of dependencies.
 */
export function importKindOf(fileName: string): ImportKind | undefined {
  const name = fileName.toLowerCase();
  if (/\.xls[xm]$/.test(name)) {
    return 'rvtools';
  }
  if (name.endsWith('.csv')) {
    return /rvtools|tabv|vinfo/.test(name) ? 'rvtools' : 'dependencies';
  }
  return undefined;
}
