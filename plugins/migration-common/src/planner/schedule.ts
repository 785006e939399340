import { Tie } from './groupGraph';
import { Capacity, fits, Group, Slot } from './model';
import { PILOT, stages } from './stages';

class Scheduler {
  readonly #groups: Group[];
  readonly #ties: Tie[][];
  readonly #capacity: Capacity;
  readonly #groupsPerWave: number;
  readonly #pins = new Map<number, Group[]>();
  readonly #slots: Slot[] = [];
  /** Targets of a group that have not moved yet. */
  readonly #missing: number[];
  /** How much the members of the open wave pull a group. */
  readonly #pull: Float64Array;
  #free = 0;

  constructor(
    groups: Group[],
    ties: Tie[][],
    capacity: Capacity,
    groupsPerWave: number,
  ) {
    this.#groups = groups;
    this.#ties = ties;
    this.#capacity = capacity;
    this.#groupsPerWave = groupsPerWave;
    this.#pull = new Float64Array(groups.length);
    for (const group of groups) {
      if (group.pin !== undefined) {
        this.#pins.set(group.pin, [
          ...(this.#pins.get(group.pin) ?? []),
          group,
        ]);
      }
    }
    this.#missing = ties.map(of => of.filter(tie => tie.needs > 0).length);
  }

  run(): Slot[] | undefined {
    stages.forEach((_, stage) => this.#fillStage(stage));
    return this.#appendPinnedOnly() ? this.#slots : undefined;
  }

  #fillStage(stage: number): void {
    const inStage = this.#groups.filter(
      group => group.stage === stage && group.pin === undefined,
    );
    const bands = [...new Set(inStage.map(group => group.band))];
    let slot: Slot | undefined;
    if (stage === PILOT && this.#pins.get(0)?.some(g => g.stage === PILOT)) {
      slot = this.#open(stage);
    }
    for (const band of bands.sort((a, b) => a - b)) {
      const waiting = inStage
        .filter(group => group.band === band)
        .sort(largestFirst);
      while (waiting.length > 0) {
        slot ??= this.#open(stage);
        const next = this.#pick(waiting, slot);
        if (next < 0) {
          slot = undefined;
        } else {
          this.#put(slot, waiting.splice(next, 1)[0]);
          this.#free--;
        }
      }
    }
  }

  /** Pins behind the last wave: waves of their own, as long as there is no hole before them. */
  #appendPinnedOnly(): boolean {
    const last = Math.max(-1, ...this.#pins.keys());
    while (this.#slots.length <= last) {
      const pinned = this.#pins.get(this.#slots.length);
      if (!pinned) {
        return false;
      }
      const before = this.#slots[this.#slots.length - 1]?.stage ?? PILOT;
      this.#open(Math.max(before, ...pinned.map(group => group.stage)));
    }
    return true;
  }

  #open(stage: number): Slot {
    const slot: Slot = { stage, groups: [], virtualMachines: 0, inUseMiB: 0 };
    this.#pull.fill(0);
    const pinned = this.#pins.get(this.#slots.length) ?? [];
    this.#free = this.#groupsPerWave - pinned.length;
    pinned.forEach(group => this.#put(slot, group));
    this.#slots.push(slot);
    return slot;
  }

  #put(slot: Slot, group: Group): void {
    slot.groups.push(group.index);
    slot.virtualMachines += group.load.virtualMachines;
    slot.inUseMiB += group.load.inUseMiB;
    for (const tie of this.#ties[group.index]) {
      this.#pull[tie.group] += tie.pull;
      if (tie.pull > tie.needs) {
        this.#missing[tie.group]--;
      }
    }
  }

  /** Place in `waiting` of the group that the wave should take next, or -1 when none may. */
  #pick(waiting: Group[], slot: Slot): number {
    const empty = slot.groups.length === 0;
    if (
      this.#free <= 0 ||
      slot.groups.some(index => this.#groups[index].oversized)
    ) {
      return -1;
    }
    let best = -1;
    let bestPull = -1;
    let bestReady = false;
    for (let place = 0; place < waiting.length; place++) {
      const group = waiting[place];
      const pull = this.#pull[group.index];
      const ready = this.#missing[group.index] === 0;
      const better =
        pull > bestPull || (pull === bestPull && ready && !bestReady);
      if (
        better &&
        (group.oversized ? empty : fits(slot, group.load, this.#capacity))
      ) {
        best = place;
        bestPull = pull;
        bestReady = ready;
      }
    }
    return best;
  }
}

/**
 * Greedy list schedule. Stage by stage and, inside, band by band, a wave is opened, receives what is pinned to it, and
 * is then filled with the group that its members pull most; among equals with one whose targets have moved already,
 * then the largest. It is closed when nothing more fits.
 *
 * @param groupsPerWave - a wave that has so many groups takes no more, to stretch a plan until it reaches a late pin
 * @returns the waves in order, or undefined when a pin asks for a wave beyond them
 */
export function schedule(
  groups: Group[],
  ties: Tie[][],
  capacity: Capacity,
  groupsPerWave: number,
): Slot[] | undefined {
  return new Scheduler(groups, ties, capacity, groupsPerWave).run();
}

function largestFirst(a: Group, b: Group): number {
  return (
    b.load.virtualMachines - a.load.virtualMachines ||
    b.load.inUseMiB - a.load.inUseMiB ||
    a.index - b.index
  );
}
