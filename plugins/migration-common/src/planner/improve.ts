import { Tie } from './groupGraph';
import { Capacity, fits, Group, Load, Slot } from './model';
import { PILOT } from './stages';

// A wave costs a team weeks; it is worth about this much of cut dependencies (see `pullOf` for the unit).
const WAVE = 64;
// Balance decides between places that cut alike, and never against a strong dependency.
const BALANCE = 3;
const PASSES = 12;
const EPSILON = 1e-9;

type Amount = Pick<Load, 'virtualMachines' | 'inUseMiB'>;

class LocalSearch {
  slots: Slot[];
  readonly #groups: Group[];
  readonly #ties: Tie[][];
  readonly #capacity: Capacity;
  readonly #lastPin: number;
  /** Position of the wave of each group. */
  readonly #at: number[];
  /** First and last wave of each band: inside it a group may move without upsetting the order of bands. */
  #ranges = new Map<string, [number, number]>();

  constructor(
    slots: Slot[],
    groups: Group[],
    ties: Tie[][],
    capacity: Capacity,
  ) {
    this.slots = slots.map(slot => ({ ...slot, groups: [...slot.groups] }));
    this.#groups = groups;
    this.#ties = ties;
    this.#capacity = capacity;
    this.#lastPin = Math.max(-1, ...groups.map(group => group.pin ?? -1));
    this.#at = new Array<number>(groups.length).fill(-1);
    this.#index();
  }

  run(): void {
    for (let pass = 0; pass < PASSES; pass++) {
      let changed = this.#dissolve() || this.#reorder();
      for (const group of this.#groups) {
        if (this.#movable(group)) {
          changed = this.#relocate(group) || changed;
        }
      }
      if (!changed) {
        return;
      }
    }
  }

  #index(): void {
    this.#ranges.clear();
    this.slots.forEach((slot, position) => {
      for (const index of slot.groups) {
        this.#at[index] = position;
        const group = this.#groups[index];
        if (group.pin === undefined) {
          const key = rangeKey(group);
          const range = this.#ranges.get(key);
          this.#ranges.set(key, [range?.[0] ?? position, position]);
        }
      }
    });
  }

  #movable(group: Group): boolean {
    return group.pin === undefined && group.stage !== PILOT && !group.oversized;
  }

  /** What the dependencies of a group cost when it is in this wave; targets that come later cost twice. */
  #cut(group: Group, position: number): number {
    let cost = 0;
    for (const tie of this.#ties[group.index]) {
      const other = this.#at[tie.group];
      if (other > position) {
        cost += tie.pull + tie.needs;
      } else if (other < position) {
        cost += tie.pull + (tie.pull - tie.needs);
      }
    }
    return cost;
  }

  #imbalance(virtualMachines: number, inUseMiB: number): number {
    const fill = Math.max(
      virtualMachines / this.#capacity.virtualMachines,
      inUseMiB / this.#capacity.inUseMiB,
    );
    return BALANCE * fill * fill;
  }

  /** Change of the imbalance when a load goes from one wave to another. */
  #shift(load: Amount, from: Slot, to: Slot): number {
    const { virtualMachines: vms, inUseMiB: mib } = load;
    return (
      this.#imbalance(from.virtualMachines - vms, from.inUseMiB - mib) -
      this.#imbalance(from.virtualMachines, from.inUseMiB) +
      this.#imbalance(to.virtualMachines + vms, to.inUseMiB + mib) -
      this.#imbalance(to.virtualMachines, to.inUseMiB)
    );
  }

  #candidates(group: Group): number[] {
    const range = this.#ranges.get(rangeKey(group));
    if (!range) {
      return [];
    }
    const [first, last] = range;
    const current = this.#at[group.index];
    const positions = new Set<number>();
    for (const tie of this.#ties[group.index]) {
      const position = this.#at[tie.group];
      if (position >= first && position <= last) {
        positions.add(position);
      }
    }
    let lightest = first;
    for (let position = first; position <= last; position++) {
      if (
        this.slots[position].virtualMachines <
        this.slots[lightest].virtualMachines
      ) {
        lightest = position;
      }
    }
    positions.add(lightest);
    positions.delete(current);
    return [...positions].sort((a, b) => a - b);
  }

  #accepts(position: number): boolean {
    return !this.slots[position].groups.some(
      index => this.#groups[index].oversized,
    );
  }

  #relocate(group: Group): boolean {
    const current = this.#at[group.index];
    const from = this.slots[current];
    const here = this.#cut(group, current);
    let best: { delta: number; position: number; swap?: Group } = {
      delta: -EPSILON,
      position: -1,
    };
    for (const position of this.#candidates(group)) {
      const to = this.slots[position];
      const delta =
        this.#cut(group, position) - here + this.#shift(group.load, from, to);
      if (delta >= best.delta || !this.#accepts(position)) {
        continue;
      }
      if (fits(to, group.load, this.#capacity)) {
        // An emptied wave is the business of dissolving, which looks after the pins behind it.
        if (from.groups.length > 1) {
          best = { delta, position };
        }
        continue;
      }
      for (const index of to.groups) {
        const swap = this.#groups[index];
        const total = this.#swapDelta(group, swap, current, position);
        if (total !== undefined && total < best.delta) {
          best = { delta: total, position, swap };
        }
      }
    }
    if (best.position < 0) {
      return false;
    }
    this.#move(group, best.position);
    if (best.swap) {
      this.#move(best.swap, current);
    }
    return true;
  }

  #swapDelta(
    group: Group,
    swap: Group,
    current: number,
    position: number,
  ): number | undefined {
    const range = this.#ranges.get(rangeKey(swap));
    if (
      !this.#movable(swap) ||
      !range ||
      current < range[0] ||
      current > range[1]
    ) {
      return undefined;
    }
    const [from, to] = [this.slots[current], this.slots[position]];
    const net = minus(group.load, swap.load);
    const back = minus(swap.load, group.load);
    if (!fits(from, back, this.#capacity) || !fits(to, net, this.#capacity)) {
      return undefined;
    }
    const before = this.#cut(group, current) + this.#cut(swap, position);
    this.#at[group.index] = position;
    this.#at[swap.index] = current;
    const after = this.#cut(group, position) + this.#cut(swap, current);
    this.#at[group.index] = current;
    this.#at[swap.index] = position;
    return after - before + this.#shift(net, from, to);
  }

  #move(group: Group, position: number): void {
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

  /** Empties waves whose groups fit elsewhere at a price below that of a wave. Never before a pin: it would move it. */
  #dissolve(): boolean {
    let changed = false;
    for (
      let position = this.slots.length - 1;
      position > this.#lastPin;
      position--
    ) {
      if (this.#empty(position)) {
        this.slots.splice(position, 1);
        this.#index();
        changed = true;
      }
    }
    return changed;
  }

  /** Swaps neighbouring waves of one band when more of their dependencies then find their target moved already. */
  #reorder(): boolean {
    let changed = false;
    for (let position = 0; position + 1 < this.slots.length; position++) {
      const [first, second] = this.slots.slice(position, position + 2);
      if (
        this.#sameBand([...first.groups, ...second.groups]) &&
        this.#needs(first, position + 1) > this.#needs(second, position)
      ) {
        this.slots.splice(position, 2, second, first);
        this.#index();
        changed = true;
      }
    }
    return changed;
  }

  #sameBand(indexes: number[]): boolean {
    const [head] = indexes.map(index => this.#groups[index]);
    return indexes.every(index => {
      const group = this.#groups[index];
      return group.pin === undefined && rangeKey(group) === rangeKey(head);
    });
  }

  /** How much a wave needs what is in another one. */
  #needs(slot: Slot, position: number): number {
    return slot.groups
      .flatMap(index => this.#ties[index])
      .filter(tie => this.#at[tie.group] === position)
      .reduce((sum, tie) => sum + tie.needs, 0);
  }

  #empty(position: number): boolean {
    const leaving = this.slots[position].groups
      .map(index => this.#groups[index])
      .sort(
        (a, b) =>
          b.load.virtualMachines - a.load.virtualMachines || a.index - b.index,
      );
    if (!leaving.every(group => this.#movable(group))) {
      return false;
    }
    const moved: Group[] = [];
    let price = 0;
    for (const group of leaving) {
      const [first, last] = this.#ranges.get(rangeKey(group)) ?? [0, -1];
      const here = this.#cut(group, position);
      let best = { price: Infinity, position: -1 };
      for (let other = first; other <= last; other++) {
        if (
          other !== position &&
          this.#accepts(other) &&
          fits(this.slots[other], group.load, this.#capacity)
        ) {
          const step = this.#cut(group, other) - here;
          if (step < best.price) {
            best = { price: step, position: other };
          }
        }
      }
      price += best.price;
      if (price > WAVE) {
        moved.forEach(earlier => this.#move(earlier, position));
        return false;
      }
      this.#move(group, best.position);
      moved.push(group);
    }
    return true;
  }
}

/**
 * Local search from a schedule: moves groups, swaps them and dissolves waves as long as that lowers the weight of cut
 * dependencies, the number of waves and their imbalance. It keeps every rule the schedule kept: stages, bands,
 * capacity, pins, the pilot. Groups are tried in the order of their numbers, so that the result is always the same.
 */
export function improve(
  slots: Slot[],
  groups: Group[],
  ties: Tie[][],
  capacity: Capacity,
): Slot[] {
  const search = new LocalSearch(slots, groups, ties, capacity);
  search.run();
  return search.slots;
}

function rangeKey(group: Group): string {
  return `${group.stage}/${group.band}`;
}

function minus(a: Amount, b: Amount): Amount {
  return {
    virtualMachines: a.virtualMachines - b.virtualMachines,
    inUseMiB: a.inUseMiB - b.inUseMiB,
  };
}
