import type {
  FileDiff,
  Finding,
  ValidationResult,
} from '@crosswalk/backstage-plugin-golden-paths-common';

/** Address, inside the page of a change, of a line of the new side of one of its files. */
export function lineAnchor(fileIndex: number, line: number): string {
  return `file-${fileIndex}-line-${line}`;
}

/** The file and line that a hash such as `#file-0-line-12` points to. */
export function parseLineAnchor(
  hash: string,
): { fileIndex: number; line: number } | undefined {
  const match = hash.match(/^#?file-(\d+)-line-(\d+)$/);
  return match
    ? { fileIndex: Number(match[1]), line: Number(match[2]) }
    : undefined;
}

/** Index of the changed file that a finding speaks of; a finding may name the file by the end of its path. */
export function findFileIndex(
  files: Pick<FileDiff, 'path'>[],
  name: string,
): number {
  const exact = files.findIndex(file => file.path === name);
  return exact >= 0
    ? exact
    : files.findIndex(file => file.path.endsWith(`/${name}`));
}

/** The findings of one file by line of its new side. */
export function findingsByLine(
  findings: Finding[],
  files: Pick<FileDiff, 'path'>[],
  fileIndex: number,
): Map<number, Finding[]> {
  const result = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (findFileIndex(files, finding.file) === fileIndex) {
      result.set(finding.line, [...(result.get(finding.line) ?? []), finding]);
    }
  }
  return result;
}

/** How many errors, warnings and unchecked documents there are. */
export function countChecks(checks: ValidationResult) {
  return {
    errors: checks.findings.filter(finding => finding.severity === 'error')
      .length,
    warnings: checks.findings.filter(finding => finding.severity === 'warning')
      .length,
    unknown: checks.unknown.length,
  };
}
