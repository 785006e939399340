import { Markup, ObjectReference, tag } from '../xml/markup';
import { objectReference, text } from '../xml/nodes';
import { XmlNode } from '../xml/parseXml';
import { SoapClient } from '../soap/SoapClient';
import { VcenterError } from '../soap/VcenterError';

/** What a vCenter Server says of itself. */
export interface ServiceContent {
  instanceUuid: string;
  fullName: string;
  apiVersion: string;
  rootFolder: ObjectReference;
  propertyCollector: ObjectReference;
  viewManager: ObjectReference;
  sessionManager: ObjectReference;
  /** Names of the custom attributes. */
  customFieldsManager?: ObjectReference;
}

export interface Credentials {
  username: string;
  password: string;
}

const serviceInstance = { type: 'ServiceInstance', value: 'ServiceInstance' };

/** A session of one user at one vCenter Server. */
export class VcenterSession {
  readonly content: ServiceContent;
  readonly #client: SoapClient;

  /** @throws VcenterError when it is no vCenter Server, or does not let the user in */
  static async open(
    client: SoapClient,
    credentials: Credentials,
    signal: AbortSignal,
  ): Promise<VcenterSession> {
    client.forget();
    await client.negotiate(signal);
    const [answer] = await client.call(
      { self: serviceInstance, method: 'RetrieveServiceContent' },
      signal,
    );
    const content = readServiceContent(answer, client.host);
    await client.call(
      {
        self: content.sessionManager,
        method: 'Login',
        arguments: [
          tag('userName', credentials.username),
          tag('password', credentials.password),
        ],
      },
      signal,
    );
    return new VcenterSession(client, content);
  }

  private constructor(client: SoapClient, content: ServiceContent) {
    this.#client = client;
    this.content = content;
  }

  get host(): string {
    return this.#client.host;
  }

  call(
    self: ObjectReference,
    method: string,
    args: Markup[],
    signal: AbortSignal,
  ): Promise<XmlNode[]> {
    return this.#client.call({ self, method, arguments: args }, signal);
  }

  /** The server's clock, ISO 8601. */
  async currentTime(signal: AbortSignal): Promise<string | undefined> {
    const [answer] = await this.call(
      serviceInstance,
      'CurrentTime',
      [],
      signal,
    );
    const time = Date.parse(text(answer) ?? '');
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  }

  /** Ends the session, and with it all that the server keeps for it. */
  async close(signal: AbortSignal): Promise<void> {
    await this.call(this.content.sessionManager, 'Logout', [], signal);
    this.#client.forget();
  }
}

function readServiceContent(
  answer: XmlNode | undefined,
  host: string,
): ServiceContent {
  const refuse = (because: string) =>
    new VcenterError(
      'not-a-vcenter',
      `${host} is no vCenter Server: ${because}. Check "baseUrl" of this vCenter in the configuration.`,
    );
  const manager = (name: string): ObjectReference => {
    const found = objectReference(answer, name);
    if (!found) {
      throw refuse(`it has no ${name}`);
    }
    return found;
  };

  const apiType = text(answer, 'about', 'apiType');
  if (apiType !== 'VirtualCenter') {
    throw refuse(
      apiType === 'HostAgent'
        ? 'it is an ESXi host'
        : 'it does not say that it is one',
    );
  }
  const instanceUuid = text(answer, 'about', 'instanceUuid');
  if (!instanceUuid) {
    throw refuse(
      'it has no instance uuid, without which its VMs cannot be told from those of others',
    );
  }
  return {
    instanceUuid,
    fullName: text(answer, 'about', 'fullName') ?? '',
    apiVersion: text(answer, 'about', 'apiVersion') ?? '',
    rootFolder: manager('rootFolder'),
    propertyCollector: manager('propertyCollector'),
    viewManager: manager('viewManager'),
    sessionManager: manager('sessionManager'),
    customFieldsManager: objectReference(answer, 'customFieldsManager'),
  };
}
