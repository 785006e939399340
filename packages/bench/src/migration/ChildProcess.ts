import { ChildProcess as NodeChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What the measured processes tell. */
export type ChildMessage =
  | { type: 'ready'; port: number }
  | { type: 'peak'; megabytes: number }
  | { type: 'read'; milliseconds: number; cells: number; megabytes: number };

type MessageOf<T extends ChildMessage['type']> = Extract<
  ChildMessage,
  { type: T }
>;

/** A script beside this file in a process of its own, so that its memory and its event loop are nobody else's. */
export class ChildProcess {
  static start(script: string, args: string[]): ChildProcess {
    return new ChildProcess(
      fork(require.resolve(`./${script}`), args, {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    );
  }

  readonly #child: NodeChildProcess;

  private constructor(child: NodeChildProcess) {
    this.#child = child;
  }

  async next<T extends ChildMessage['type']>(type: T): Promise<MessageOf<T>> {
    const stopped = new AbortController();
    try {
      const [message] = (await Promise.race([
        once(this.#child, 'message', { signal: stopped.signal }),
        once(this.#child, 'exit', { signal: stopped.signal }).then(([code]) => {
          throw new Error(`The measured process ended with ${code}`);
        }),
      ])) as [ChildMessage];
      if (message.type !== type) {
        throw new Error(`Expected ${type}, got ${message.type}`);
      }
      return message as MessageOf<T>;
    } finally {
      stopped.abort();
    }
  }

  ask<T extends ChildMessage['type']>(type: T): Promise<MessageOf<T>> {
    const answer = this.next(type);
    this.#child.send(type);
    return answer;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill();
      await ended;
    }
  }
}
