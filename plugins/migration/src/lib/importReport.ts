import type {
  ImportFinding,
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

/** What to show of the findings; what is absent is not asked for. */
export interface FindingFilter {
  outcome?: ImportFinding['outcome'];
  rule?: string;
}

/** The findings that pass. */
export const filterFindings = (
  findings: readonly ImportFinding[],
  { outcome, rule }: FindingFilter,
) =>
  findings.filter(
    finding =>
      (outcome === undefined || finding.outcome === outcome) &&
      (rule === undefined || finding.rule === rule),
  );

/** How many findings there are of each value of a field, the most first. */
export function countBy(
  findings: readonly ImportFinding[],
  field: 'outcome' | 'rule',
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    counts.set(finding[field], (counts.get(finding[field]) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
