/** The shortest of several runs in milliseconds: what disturbs a run makes it longer only. */
export function bestOf(runs: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const before = performance.now();
    work();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

/** Milliseconds of each call, one after the other. */
export async function timeEach<T>(
  items: readonly T[],
  work: (item: T) => unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const before = performance.now();
    await work(item);
    times.push(performance.now() - before);
  }
  return times;
}

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The 99th percentile of the calmest of several rounds; the first round of all warms up and does not count. */
export async function calmestP99<T>(
  rounds: number,
  items: readonly T[],
  work: (item: T) => unknown,
): Promise<number> {
  await timeEach(items, work);
  const values: number[] = [];
  for (let i = 0; i < rounds; i++) {
    values.push(percentile(await timeEach(items, work), 0.99));
  }
  return Math.min(...values);
}

export interface Built<T> {
  value: T;
  /** Milliseconds. */
  time: number;
  /** What is still in memory afterwards, typed arrays among it. */
  megabytes: number;
}

export async function build<T>(work: () => T | Promise<T>): Promise<Built<T>> {
  const before = memory();
  const start = performance.now();
  const value = await work();
  const time = performance.now() - start;
  return { value, time, megabytes: Math.max(0, (memory() - before) / 1e6) };
}

function memory(): number {
  if (!globalThis.gc) {
    throw new Error('Run with node --expose-gc, as `yarn bench` does');
  }
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
