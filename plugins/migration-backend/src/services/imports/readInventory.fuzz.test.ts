import { ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { HostileFiles } from '../../__testUtils__/fuzz/hostileFile';
import { ReadEnd } from '../../__testUtils__/fuzz/readerProcess';

/** Ten thousand are read where there is the time for it. */
const files = Number(process.env.CROSSWALK_FUZZ_FILES ?? 100);
const from = Number(process.env.CROSSWALK_FUZZ_FROM ?? 0);

const heapMiB = 384;
/** What an import may take, with all that lies outside of the heap. */
const maxPeakMiB = 600;
const maxSeconds = 20;

const directory = createMockDirectory();

/** Reads in a process of its own, whose memory is capped and which can be ended when it hangs. */
class Reader {
  #process: ChildProcess | undefined;
  #settle: (end: ReadEnd) => void = () => {};

  read(file: string): Promise<ReadEnd> {
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        this.close();
        resolve(broken(`No answer after ${maxSeconds} seconds`));
      }, maxSeconds * 1000);
      this.#settle = end => {
        clearTimeout(timer);
        resolve(end);
      };
      this.#process ??= this.#start();
      this.#process.send(file);
    });
  }

  close(): void {
    this.#process?.removeAllListeners();
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  #start(): ChildProcess {
    const child = fork(
      require.resolve('../../__testUtils__/fuzz/readerProcess'),
      {
        execArgv: [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          `--max-old-space-size=${heapMiB}`,
        ],
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    child.on('message', message => {
      // The loader of TypeScript talks over the same channel.
      if (isReadEnd(message)) {
        this.#settle(message);
      }
    });
    child.on('exit', (code, signal) => {
      this.close();
      this.#settle(broken(`The process ended with ${code ?? signal}`));
    });
    return child;
  }
}

function isReadEnd(message: unknown): message is ReadEnd {
  return (
    typeof message === 'object' && message !== null && 'outcome' in message
  );
}

function broken(message: string): ReadEnd {
  return { outcome: 'broken', message, peakBytes: 0 };
}

describe('readInventory of hostile files', () => {
  const reader = new Reader();
  afterAll(() => reader.close());

  it(
    `ends in a result or a sentence for each of ${files}, without a hang and within its memory`,
    async () => {
      const hostile = new HostileFiles();
      const file = directory.resolve('upload');
      const counts = { result: 0, refused: 0, broken: 0 };
      const failures: string[] = [];
      let peakBytes = 0;
      let slowest = { ms: 0, made: '' };
      const sentences = new Set<string>();
      for (let number = from; number < from + files; number++) {
        const { made, bytes } = hostile.file(number);
        writeFileSync(file, bytes);
        const started = performance.now();
        const end = await reader.read(file);
        const ms = performance.now() - started;
        counts[end.outcome]++;
        peakBytes = Math.max(peakBytes, end.peakBytes);
        slowest = ms > slowest.ms ? { ms, made } : slowest;
        if (end.outcome === 'refused') {
          sentences.add(
            end.message.replace(/\d+(?:\.\d+)?/g, '#').slice(0, 60),
          );
        } else if (end.outcome === 'broken') {
          failures.push(`file ${number} (${made}): ${end.message}`);
        }
      }
      process.stdout.write(
        `${files} hostile files: ${counts.result} read, ${
          counts.refused
        } refused with ${
          sentences.size
        } different sentences, slowest ${Math.round(slowest.ms)} ms (${
          slowest.made
        }), peak ${Math.round(peakBytes / 1024 ** 2)} MiB\n`,
      );
      expect(failures).toEqual([]);
      expect(counts.result).toBeGreaterThan(files / 10);
      expect(counts.refused).toBeGreaterThan(files / 10);
      expect(peakBytes / 1024 ** 2).toBeLessThan(maxPeakMiB);
    },
    30_000 + files * 1000,
  );
});
