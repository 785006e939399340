import { Agent, Dispatcher } from 'undici';
import { connectionError } from './connectionError';
import { VcenterError } from './VcenterError';

/** Where a server is and how far it is trusted. */
export interface HttpTransportOptions {
  /** `https://vcenter.example.com`, without a path. */
  baseUrl: string;
  /** Certificates of authorities, PEM, that are trusted instead of those of the system. */
  ca?: string;
  /** Longest time that one answer may take, in milliseconds. */
  timeoutMs: number;
  /** Largest answer, in bytes. */
  maxResponseBytes: number;
}

export interface HttpAnswer {
  status: number;
  /** What the server asks to be sent with the next request, as `name=value`. */
  cookies: string[];
  body: string;
}

export interface HttpRequest {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/**
 * Speaks HTTP with one server and answers a body only when it is whole. Certificates are always verified, redirects are
 * not followed, answers are bounded in size and time, and every failure is a {@link VcenterError}.
 */
export class HttpTransport {
  readonly host: string;
  readonly #agent: Agent;
  readonly #options: HttpTransportOptions;

  constructor(options: HttpTransportOptions) {
    this.#options = options;
    this.host = new URL(options.baseUrl).host;
    this.#agent = new Agent({
      // One session, one request at a time.
      connections: 2,
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      connect: {
        ca: options.ca,
        rejectUnauthorized: true,
        timeout: options.timeoutMs,
      },
    });
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    const deadline = AbortSignal.timeout(this.#options.timeoutMs);
    try {
      const response = await this.#agent.request({
        origin: this.#options.baseUrl,
        path: request.path,
        method: request.method,
        headers: request.headers,
        body: request.body,
        signal: AbortSignal.any([request.signal, deadline]),
      });
      return {
        status: response.statusCode,
        cookies: [response.headers['set-cookie'] ?? []]
          .flat()
          .map(cookie => cookie.split(';')[0].trim()),
        body: await this.#read(response.body),
      };
    } catch (error) {
      if (error instanceof VcenterError) {
        throw error;
      }
      if (request.signal.aborted) {
        throw new VcenterError('aborted', 'Reading was stopped.', {
          cause: error,
        });
      }
      if (deadline.aborted) {
        const seconds = this.#options.timeoutMs / 1000;
        throw new VcenterError(
          'timeout',
          `${this.host} did not answer within ${seconds} s. Check that it is up; a slow one needs a longer timeout in the configuration.`,
          { cause: error },
        );
      }
      throw connectionError(error, this.host);
    }
  }

  /** Ends its connections. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #read(body: Dispatcher.ResponseData['body']): Promise<string> {
    const { maxResponseBytes } = this.#options;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxResponseBytes) {
        // Leaving the loop ends the connection.
        throw new VcenterError(
          'too-large',
          `${this.host} sends an answer of more than ${Math.floor(
            maxResponseBytes / 1024 / 1024,
          )} MiB, which is refused. Check that the address is that of a vCenter Server.`,
        );
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}
