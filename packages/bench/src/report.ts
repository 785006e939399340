import os from 'node:os';
import { Figure, isMet, ratioTo } from './figures';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  node: string;
  /** Of the last minute when the run began: more than a little means that others use the machine. */
  load: number;
}

export function describeMachine(): Machine {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 1e9),
    node: process.version,
    load: Math.round(os.loadavg()[0] * 10) / 10,
  };
}

/** A table as text: ratios first, because they carry over to other machines. */
export function formatFigures(figures: readonly Figure[]): string {
  const header = [
    'figure',
    'ratio',
    'Crosswalk',
    'alternatives',
    'target',
    'met?',
  ];
  const rows = figures.map(figure => {
    const names = Object.keys(figure.alternatives ?? {});
    const met = isMet(figure);
    return [
      `${figure.what} [${figure.unit}]`,
      names.map(name => `${number(ratioTo(figure, name))}× ${name}`).join(', '),
      number(figure.crosswalk),
      names
        .map(name => `${name} ${number(figure.alternatives?.[name] ?? NaN)}`)
        .join(', '),
      formatTarget(figure),
      met === undefined ? '' : formatVerdict(met),
    ];
  });
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map(row => row[column].length)),
  );
  return [header, widths.map(width => '-'.repeat(width)), ...rows]
    .map(row =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function formatVerdict(met: boolean): string {
  return met ? 'yes' : 'NO';
}

function formatTarget({ better, target, ratioTargets = {} }: Figure): string {
  const sign = better === 'higher' ? '≥' : '≤';
  return [
    ...(target === undefined ? [] : [`${sign} ${target}`]),
    ...Object.entries(ratioTargets).map(
      ([name, least]) => `≥ ${least}× ${name}`,
    ),
  ].join(', ');
}

function number(value: number): string {
  if (!Number.isFinite(value)) {
    return '?';
  }
  return Number(value.toPrecision(3)).toLocaleString('en', {
    useGrouping: false,
    maximumFractionDigits: 4,
  });
}
