/**
 * Asks an address again and again while something else is at work, at a fixed pace whether or not the answer before has
 * come, so that a pause is felt by all who would have asked in it.
 */
export class Probe {
  static start(url: string, everyMs = 10): Probe {
    return new Probe(url, everyMs);
  }

  readonly #latencies: number[] = [];
  readonly #pending = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;
  #failures = 0;

  private constructor(url: string, everyMs: number) {
    this.#timer = setInterval(() => {
      const before = performance.now();
      const answer = fetch(url)
        .then(async response => {
          await response.arrayBuffer();
          if (!response.ok) {
            throw new Error(`${url} answered ${response.status}`);
          }
          this.#latencies.push(performance.now() - before);
        })
        .catch(() => {
          this.#failures++;
        })
        .finally(() => this.#pending.delete(answer));
      this.#pending.add(answer);
    }, everyMs);
  }

  /** Milliseconds of each answer. */
  async stop(): Promise<number[]> {
    clearInterval(this.#timer);
    await Promise.all(this.#pending);
    if (this.#failures > 0 || this.#latencies.length === 0) {
      throw new Error(`${this.#failures} probes were not answered`);
    }
    return this.#latencies;
  }
}
