import { Tie } from './groupGraph';
import { Capacity, Group, Load, Slot } from './model';
import { PILOT } from './stages';

// Balance decides between places that cut alike, and never against a strong dependency.
const BALANCE = 3;

/** What counts against the capacity of a wave. */
export type Amount = Pick<Load, 'virtualMachines' | 'inUseMiB'>;

/** Waves while they are being improved: where every group is, where it may go, and what it costs there. */
export class WaveBoard {
  readonly slots: Slot[];
  readonly groups: Group[];
  readonly ties: Tie[][];
  readonly capacity: Capacity;
  /** Position of the last wave that something is pinned to; -1 when there is none. */
  readonly lastPin: number;
  /** Position of the wave of each group. */
  readonly #at: number[];
  readonly #ranges = new Map<string, [number, number]>();

  constructor(
    slots: Slot[],
    groups: Group[],
    ties: Tie[][],
    capacity: Capacity,
  ) {
    this.slots = slots.map(slot => ({ ...slot, groups: [...slot.groups] }));
    this.groups = groups;
    this.ties = ties;
    this.capacity = capacity;
    this.lastPin = Math.max(-1, ...groups.map(group => group.pin ?? -1));
    this.#at = new Array<number>(groups.length).fill(-1);
    this.#reindex();
  }

  /** Position of the wave that the group is in. */
  positionOf(group: number): number {
    return this.#at[group];
  }

  /** First and last wave of the group's band: inside it the group may move without upsetting the order of bands. */
  rangeOf(group: Group): [number, number] | undefined {
    return this.#ranges.get(rangeKey(group));
  }

  /** Exchanges waves for others, or takes them out. */
  replaceSlots(position: number, count: number, ...slots: Slot[]): void {
    this.slots.splice(position, count, ...slots);
    this.#reindex();
  }

  /** What the dependencies of two groups would cost if each were where the other is. */
  swappedCutCost(one: Group, other: Group): number {
    const [first, second] = [this.#at[one.index], this.#at[other.index]];
    this.#at[one.index] = second;
    this.#at[other.index] = first;
    const cost = this.cutCost(one, second) + this.cutCost(other, first);
    this.#at[one.index] = first;
    this.#at[other.index] = second;
    return cost;
  }

  /** Pins are law, the pilot was chosen, and what fits nowhere stays where it was put. */
  movable(group: Group): boolean {
    return group.pin === undefined && group.stage !== PILOT && !group.oversized;
  }

  /** What the dependencies of a group cost when it is in this wave; targets that come later cost twice. */
  cutCost(group: Group, position: number): number {
    let cost = 0;
    for (const tie of this.ties[group.index]) {
      const other = this.#at[tie.group];
      if (other > position) {
        cost += tie.pull + tie.needs;
      } else if (other < position) {
        cost += tie.pull + (tie.pull - tie.needs);
      }
    }
    return cost;
  }

  /** Change of the imbalance when a load goes from one wave to another. */
  shiftCost(load: Amount, from: Slot, to: Slot): number {
    const { virtualMachines: vms, inUseMiB: mib } = load;
    return (
      this.#imbalance(from.virtualMachines - vms, from.inUseMiB - mib) -
      this.#imbalance(from.virtualMachines, from.inUseMiB) +
      this.#imbalance(to.virtualMachines + vms, to.inUseMiB + mib) -
      this.#imbalance(to.virtualMachines, to.inUseMiB)
    );
  }

  /** A group that fills a wave beyond its capacity has it to itself. */
  accepts(position: number): boolean {
    return !this.slots[position].groups.some(
      index => this.groups[index].oversized,
    );
  }

  move(group: Group, position: number): void {
    const from = this.slots[this.#at[group.index]];
    const to = this.slots[position];
    from.groups.splice(from.groups.indexOf(group.index), 1);
    from.virtualMachines -= group.load.virtualMachines;
    from.inUseMiB -= group.load.inUseMiB;
    to.groups.push(group.index);
    to.virtualMachines += group.load.virtualMachines;
    to.inUseMiB += group.load.inUseMiB;
    this.#at[group.index] = position;
  }

  /** Whether all these groups are of one band and none is pinned. */
  sameBand(indexes: number[]): boolean {
    const [head] = indexes.map(index => this.groups[index]);
    return indexes.every(index => {
      const group = this.groups[index];
      return group.pin === undefined && rangeKey(group) === rangeKey(head);
    });
  }

  /** How much a wave needs what is in another one. */
  needs(slot: Slot, position: number): number {
    return slot.groups
      .flatMap(index => this.ties[index])
      .filter(tie => this.#at[tie.group] === position)
      .reduce((sum, tie) => sum + tie.needs, 0);
  }

  #reindex(): void {
    this.#ranges.clear();
    this.slots.forEach((slot, position) => {
      for (const index of slot.groups) {
        this.#at[index] = position;
        const group = this.groups[index];
        if (group.pin === undefined) {
          const key = rangeKey(group);
          const range = this.#ranges.get(key);
          this.#ranges.set(key, [range?.[0] ?? position, position]);
        }
      }
    });
  }

  #imbalance(virtualMachines: number, inUseMiB: number): number {
    const fill = Math.max(
      virtualMachines / this.capacity.virtualMachines,
      inUseMiB / this.capacity.inUseMiB,
    );
    return BALANCE * fill * fill;
  }
}

function rangeKey(group: Group): string {
  return `${group.stage}/${group.band}`;
}
