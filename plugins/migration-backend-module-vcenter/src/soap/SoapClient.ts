import { children, text } from '../xml/nodes';
import { parseXml, XmlNode } from '../xml/parseXml';
import { readEnvelope, SoapAnswer, SoapCall, writeEnvelope } from './envelope';
import { faultError } from './faultError';
import { HttpAnswer, HttpTransport } from './HttpTransport';
import { VcenterError } from './VcenterError';

/** Calls methods of the vim25 API; keeps the session's cookie between them. */
export class SoapClient {
  readonly #transport: HttpTransport;
  #cookies = new Map<string, string>();
  #action = 'urn:vim25';

  constructor(transport: HttpTransport) {
    this.#transport = transport;
  }

  get host(): string {
    return this.#transport.host;
  }

  /** Asks which versions of the API there are and uses the newest, so that nothing is held back from an old client. */
  async negotiate(signal: AbortSignal): Promise<void> {
    const answer = await this.#transport.send({
      method: 'GET',
      path: '/sdk/vimServiceVersions.xml',
      signal,
    });
    this.#refuseStatus(answer, [200]);
    const version = newestVersion(answer.body);
    if (!version) {
      throw this.#notVcenter(
        'it does not say which versions of the API it has',
      );
    }
    this.#action = `urn:vim25/${version}`;
  }

  /**
   * @returns what the method returns; several values where it returns a list
   * @throws VcenterError
   */
  async call(call: SoapCall, signal: AbortSignal): Promise<XmlNode[]> {
    const answer = await this.#transport.send({
      method: 'POST',
      path: '/sdk',
      headers: {
        'content-type': 'text/xml; charset=utf-8',
        soapaction: this.#action,
        ...(this.#cookies.size > 0 && {
          cookie: [...this.#cookies.values()].join('; '),
        }),
      },
      body: writeEnvelope(call),
      signal,
    });
    // Faults come with 500.
    this.#refuseStatus(answer, [200, 500]);
    for (const cookie of answer.cookies) {
      this.#cookies.set(cookie.split('=', 1)[0], cookie);
    }
    const read = this.#read(answer.body, call);
    if (read.fault) {
      throw faultError(read.fault, call, this.host);
    }
    return read.returnValues;
  }

  /** Starts without a session. */
  forget(): void {
    this.#cookies = new Map();
  }

  #read(body: string, call: SoapCall): SoapAnswer {
    try {
      return readEnvelope(body, call.method);
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      throw /^it does not end/.test(because)
        ? new VcenterError(
            'cut',
            `The answer of ${this.host} to ${call.method} ends in the middle. Nothing of it was used; it is read anew the next time.`,
            { cause: error },
          )
        : new VcenterError(
            'unreadable',
            `The answer of ${this.host} to ${call.method} cannot be read: ${because}. Check that the address is that of a vCenter Server.`,
            { cause: error },
          );
    }
  }

  #refuseStatus({ status }: HttpAnswer, expected: number[]): void {
    if (expected.includes(status)) {
      return;
    }
    if ([502, 503, 504].includes(status)) {
      throw new VcenterError(
        'unreachable',
        `${this.host} is not ready (HTTP status ${status}); its services may be starting. It is read again the next time.`,
      );
    }
    throw this.#notVcenter(`it answers with HTTP status ${status}`);
  }

  #notVcenter(because: string): VcenterError {
    return new VcenterError(
      'not-a-vcenter',
      `${this.host} is no vCenter Server: ${because}. Check "baseUrl" of this vCenter in the configuration.`,
    );
  }
}

/** Of `urn:vim25`; nothing when the text does not say it. */
function newestVersion(body: string): string | undefined {
  try {
    return children(parseXml(body, 'namespaces'), 'namespace')
      .filter(namespace => text(namespace, 'name') === 'urn:vim25')
      .map(namespace => text(namespace, 'version'))
      .find(version => version && /^[\w.]{1,40}$/.test(version));
  } catch {
    return undefined;
  }
}
