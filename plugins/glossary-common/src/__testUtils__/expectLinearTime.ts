/** Shortest of three runs, in milliseconds of this process: others on the machine do not count. */
function processorTime(work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/**
 * Twenty times the text takes about twenty times as long in linear time, four hundred times in quadratic; what is
 * between is left to memory and to what is too short to measure.
 */
export function expectLinearTime(part: string, read: (text: string) => void) {
  const textOf = (length: number) => part.repeat(length / part.length);
  read(textOf(20_000));
  const short = processorTime(() => read(textOf(20_000)));
  const long = processorTime(() => read(textOf(400_000)));
  expect(long).toBeLessThan(100 * short + 100);
}
