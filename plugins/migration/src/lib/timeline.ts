import type { Wave } from '@crosswalk/backstage-plugin-migration-common';
import { daysBetween, monthStarts } from './dates';

/** A span on the time line; positions are shares of its whole length, 0 to 1. */
export interface TimelineBar {
  waveId: string;
  /** Where the move starts and ends. */
  start: number;
  end: number;
  /** Where the vSphere side is given back; the parallel run lies between `end` and this. */
  decommission: number;
}

export interface Timeline {
  bars: TimelineBar[];
  /** First days of months. */
  ticks: { date: string; position: number }[];
  /** Where a given day lies, or undefined when it is outside. */
  today?: number;
}

type Spanned = Pick<Wave, 'id' | 'window' | 'decommissionDate'>;

/** Lays waves on one line, from the first day of the first to the last decommissioning. */
export function timelineOf(
  waves: readonly Spanned[],
  today?: string,
): Timeline {
  if (waves.length === 0) {
    return { bars: [], ticks: [] };
  }
  const first = waves.map(wave => wave.window.start).sort()[0];
  const last = waves
    .map(wave => wave.decommissionDate)
    .sort()
    .slice(-1)[0];
  const length = Math.max(1, daysBetween(first, last));
  const position = (date: string) => daysBetween(first, date) / length;
  const now = today === undefined ? undefined : position(today);
  return {
    bars: waves.map(wave => ({
      waveId: wave.id,
      start: position(wave.window.start),
      end: position(wave.window.end),
      decommission: position(wave.decommissionDate),
    })),
    ticks: monthStarts(first, last).map(date => ({
      date,
      position: position(date),
    })),
    today: now !== undefined && now >= 0 && now <= 1 ? now : undefined,
  };
}
