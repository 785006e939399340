import { serve, Served } from './serve';
import { listing, ToldObject, updateSetXml } from './updates';

/** What the server answers to a call: the content of the returned value, a fault, or nothing returned. */
type Answer = { returns: string } | { fault: string } | { nothing: true };

const fault = (type: string, content = ''): Answer => ({
  fault: `<${type}Fault xmlns="urn:vim25" xsi:type="${type}">${content}</${type}Fault>`,
});

/**
 * As much of a vCenter Server as reads of its inventory need, on loopback: one session at a time, and updates that the
 * test lines up. For what no simulator does.
 */
export class ScriptedVcenter {
  apiType = 'VirtualCenter';
  password = 'secret';
  /** Answers of the property collector, each told once. */
  updates: { objects: ToldObject[]; truncated?: boolean }[] = [];
  /** What the view lists; what was told, unless set. */
  listed: string[] | undefined;
  /** Properties that there are not. */
  unsupported: string[] = [];
  /** Faults to answer calls of a method with, each once. */
  faults: { method: string; type: string }[] = [];
  readonly calls: string[] = [];
  #session = 0;
  #version = 0;
  #told = new Set<string>();
  #served: Served | undefined;

  async start(): Promise<this> {
    this.#served = await serve((request, response, body) => {
      if (request.method === 'GET') {
        response.end(
          '<namespaces><namespace><name>urn:vim25</name><version>8.0.3.0</version></namespace></namespaces>',
        );
        return;
      }
      const method = /<soapenv:Body><(\w+)/.exec(body)?.[1] ?? '';
      this.calls.push(method);
      const answer = this.#answer(method, body, request.headers.cookie);
      if (method === 'Login' && 'returns' in answer) {
        response.setHeader(
          'set-cookie',
          `vmware_soap_session=s${this.#session}; Path=/; Secure`,
        );
      }
      response.statusCode = 'fault' in answer ? 500 : 200;
      response.end(envelope(method, answer));
    });
    return this;
  }

  get url(): string {
    return this.#served!.url;
  }

  stop(): Promise<void> {
    return this.#served!.close();
  }

  /** The session is over, and nobody has been told. */
  expire(): void {
    this.#session += 1;
  }

  /** Calls since the last time somebody asked. */
  takeCalls(): string[] {
    return this.calls.splice(0);
  }

  #answer(method: string, body: string, cookie?: string): Answer {
    const next = this.faults.findIndex(each => each.method === method);
    if (next >= 0) {
      return fault(this.faults.splice(next, 1)[0].type);
    }
    switch (method) {
      case 'RetrieveServiceContent':
        return {
          returns: `<rootFolder type="Folder">group-d1</rootFolder><propertyCollector type="PropertyCollector">pc</propertyCollector><viewManager type="ViewManager">vm</viewManager><sessionManager type="SessionManager">sm</sessionManager><about><apiType>${this.apiType}</apiType><instanceUuid>e8f37e2e-7b2b-4f4b-9c6a-0123456789ab</instanceUuid></about>`,
        };
      case 'Login':
        if (!body.includes(`<password>${this.password}</password>`)) {
          return fault('InvalidLogin');
        }
        this.#session += 1;
        return { returns: '<key>k</key>' };
      default:
        return cookie === `vmware_soap_session=s${this.#session}`
          ? this.#answerInSession(method, body)
          : fault('NotAuthenticated');
    }
  }

  #answerInSession(method: string, body: string): Answer {
    switch (method) {
      case 'CreateContainerView':
      case 'CreatePropertyCollector':
        return { returns: method };
      case 'CreateFilter': {
        const missing = this.unsupported.find(path =>
          body.includes(`<pathSet>${path}</pathSet>`),
        );
        return missing
          ? fault('InvalidProperty', `<name>${missing}</name>`)
          : { returns: method };
      }
      case 'RetrievePropertiesEx':
        return {
          returns: `<objects><propSet><name>view</name>${listing(
            ...(this.listed ?? this.#told),
          )}</propSet></objects>`,
        };
      case 'WaitForUpdatesEx':
        return this.#tell(body);
      case 'CurrentTime':
        return { returns: '2026-11-25T06:00:00Z' };
      default:
        return { nothing: true };
    }
  }

  #tell(body: string): Answer {
    if (body.includes('<version></version>')) {
      this.#told = new Set();
    } else if (!body.includes(`<version>${this.#version}</version>`)) {
      return fault('InvalidCollectorVersion');
    }
    const update = this.updates.shift();
    if (!update) {
      return { nothing: true };
    }
    for (const { object, kind } of update.objects) {
      if (kind === 'leave') {
        this.#told.delete(object);
      } else {
        this.#told.add(object);
      }
    }
    this.#version += 1;
    return {
      returns: updateSetXml(
        `${this.#version}`,
        update.objects,
        update.truncated,
      ),
    };
  }
}

function envelope(method: string, answer: Answer): string {
  const open =
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>';
  const close = '</soapenv:Body></soapenv:Envelope>';
  if ('fault' in answer) {
    return `${open}<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>No.</faultstring><detail>${answer.fault}</detail></soapenv:Fault>${close}`;
  }
  const type = /^Create(\w+)$/.exec(method)?.[1];
  const returned =
    'nothing' in answer
      ? ''
      : `<returnval${type ? ` type="${type}"` : ''}>${
          answer.returns
        }</returnval>`;
  return `${open}<${method}Response xmlns="urn:vim25">${returned}</${method}Response>${close}`;
}
