import { LoggerService } from '@backstage/backend-plugin-api';
import {
  InventorySnapshot,
  InventorySource,
} from '@crosswalk/backstage-plugin-migration-node';
import { InventoryCollector } from './collector/InventoryCollector';
import { VcenterOptions } from './config/readVcenterOptions';
import { snapshotOf } from './mapping/snapshotOf';
import { VcenterSession } from './session/VcenterSession';
import { HttpTransport } from './soap/HttpTransport';
import { SoapClient } from './soap/SoapClient';
import { hasCode, VcenterError } from './soap/VcenterError';

/** Largest answer that is taken. One tells of at most 10 objects, and even the largest VM has far less than 1 MiB. */
const maxResponseBytes = 64 * 1024 * 1024;

/** Longest time of one read, whatever the server does. */
const maxReadMs = 30 * 60 * 1000;

/**
 * Time in which a refused password is not tried again: vCenter locks users whose password is wrong five times in three
 * minutes.
 */
const refusalMs = 60 * 1000;

/** How long the server may take over the end of a session. */
const logoutMs = 5 * 1000;

interface Connection {
  session: VcenterSession;
  collector: InventoryCollector;
}

/**
 * The inventory of one vCenter Server. The first read gets everything; as long as the session lasts, later ones get what
 * changed, and answer everything all the same. After any failure all is read anew, so that nothing half read is kept.
 */
export class VcenterInventorySource implements InventorySource {
  readonly id: string;
  readonly title: string;
  readonly estate: string;
  readonly refreshSeconds: number;
  readonly #options: VcenterOptions;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #transport: HttpTransport;
  readonly #client: SoapClient;
  #connection: Connection | undefined;
  #refused: { error: VcenterError; at: number } | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    options: VcenterOptions,
    peers: { logger: LoggerService; now?: () => number },
  ) {
    this.id = `vcenter:${options.id}`;
    this.title = options.title;
    this.estate = options.estate;
    this.refreshSeconds = options.refreshSeconds;
    this.#options = options;
    this.#logger = peers.logger;
    this.#now = peers.now ?? Date.now;
    this.#transport = new HttpTransport({ ...options, maxResponseBytes });
    this.#client = new SoapClient(this.#transport);
  }

  /** Reads wait for each other, because they share one session. */
  read(options: {
    signal: AbortSignal;
    onProgress: (share: number) => void;
  }): Promise<InventorySnapshot> {
    return this.#inTurn(async () => {
      const limit = AbortSignal.timeout(maxReadMs);
      const signal = AbortSignal.any([options.signal, limit]);
      try {
        return await this.#readOrRestart(signal, options.onProgress);
      } catch (error) {
        throw limit.aborted && hasCode(error, 'aborted')
          ? new VcenterError(
              'timeout',
              `Reading ${this.#transport.host} took more than ${
                maxReadMs / 60_000
              } minutes and was stopped.`,
              { cause: error },
            )
          : error;
      }
    });
  }

  /** Ends the session and all connections. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#disconnect();
      await this.#transport.close();
    });
  }

  /** A session that is over, or a connection that is gone, since the last read is renewed once, and all is read anew. */
  async #readOrRestart(
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<InventorySnapshot> {
    const had = this.#connection !== undefined;
    try {
      return await this.#readOnce(signal, onProgress);
    } catch (error) {
      await this.#disconnect();
      const renewable =
        hasCode(error, 'not-authenticated', 'out-of-step') ||
        (had && hasCode(error, 'cut', 'unreachable'));
      if (!renewable || signal.aborted) {
        throw error;
      }
      this.#logger.info(`${this.id} is read anew: ${(error as Error).message}`);
    }
    try {
      return await this.#readOnce(signal, onProgress);
    } catch (error) {
      await this.#disconnect();
      throw error;
    }
  }

  async #readOnce(
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<InventorySnapshot> {
    const startedAt = this.#now();
    const whole = this.#connection === undefined;
    this.#connection ??= await this.#connect(signal);
    const { session, collector } = this.#connection;
    const { objects } = await collector.update(signal, onProgress);
    const snapshot = await snapshotOf(collector.mirror, {
      vcenterUuid: session.content.instanceUuid,
      vcenter: new URL(this.#options.baseUrl).hostname,
      unsupported: collector.unsupported,
      readAt: await session.currentTime(signal),
    });
    this.#logger.info(
      `${this.id} has ${snapshot.virtualMachines.length} VMs; ${
        whole ? 'read whole' : `${objects} objects changed`
      } in ${this.#now() - startedAt} ms`,
    );
    return snapshot;
  }

  async #connect(signal: AbortSignal): Promise<Connection> {
    const refused = this.#refused;
    if (refused && this.#now() - refused.at < refusalMs) {
      throw refused.error;
    }
    this.#refused = undefined;
    try {
      const session = await VcenterSession.open(
        this.#client,
        this.#options,
        signal,
      );
      try {
        return {
          session,
          collector: await InventoryCollector.start(session, signal),
        };
      } catch (error) {
        await this.#logOut(session);
        throw error;
      }
    } catch (error) {
      if (error instanceof VcenterError && error.code === 'invalid-login') {
        this.#refused = { error, at: this.#now() };
      }
      throw error;
    }
  }

  async #disconnect(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection) {
      await this.#logOut(connection.session);
    }
  }

  /** A session that cannot be ended is ended by the server when it has been idle for long enough. */
  async #logOut(session: VcenterSession): Promise<void> {
    try {
      await session.close(AbortSignal.timeout(logoutMs));
    } catch (error) {
      this.#logger.debug(
        `The session of ${this.id} could not be ended: ${
          (error as Error).message
        }`,
      );
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }
}
