import { setTimeout } from 'node:timers/promises';
import { VcenterSession } from '../session/VcenterSession';
import { HttpTransport } from '../soap/HttpTransport';
import { SoapClient } from '../soap/SoapClient';
import { Markup, ObjectReference, reference, tag } from '../xml/markup';
import { child, children, objectReference, text } from '../xml/nodes';
import { XmlNode } from '../xml/parseXml';
import { Vcsim } from './startVcsim';

const virtualMachine = (id: string) => ({ type: 'VirtualMachine', value: id });

/** Somebody who changes a vCenter behind our back. */
export class Administrator {
  readonly #transport: HttpTransport;
  readonly #session: VcenterSession;
  readonly #signal = new AbortController().signal;

  static async at(vcsim: Vcsim): Promise<Administrator> {
    const transport = new HttpTransport({
      baseUrl: vcsim.url,
      ca: vcsim.ca,
      timeoutMs: 60_000,
      maxResponseBytes: 64 * 1024 * 1024,
    });
    const session = await VcenterSession.open(
      new SoapClient(transport),
      { username: vcsim.user, password: vcsim.password },
      new AbortController().signal,
    );
    return new Administrator(transport, session);
  }

  private constructor(transport: HttpTransport, session: VcenterSession) {
    this.#transport = transport;
    this.#session = session;
  }

  rename(id: string, name: string) {
    return this.#task(virtualMachine(id), 'Rename_Task', tag('newName', name));
  }

  async destroy(id: string) {
    await this.#task(virtualMachine(id), 'PowerOffVM_Task');
    await this.#task(virtualMachine(id), 'Destroy_Task');
  }

  /** @returns the id of the new VM, which is in the folder of the one it is made of */
  async clone(id: string, name: string): Promise<string> {
    const folder = objectReference(
      await this.#property(virtualMachine(id), 'parent'),
    );
    const made = await this.#task(
      virtualMachine(id),
      'CloneVM_Task',
      reference('folder', folder!),
      tag('name', name),
      tag('spec', [
        tag('location', []),
        tag('powerOn', 'false'),
        tag('template', 'false'),
      ]),
    );
    return text(made)!;
  }

  snapshot(id: string, name: string) {
    return this.#task(
      virtualMachine(id),
      'CreateSnapshot_Task',
      tag('name', name),
      tag('memory', 'false'),
      tag('quiesce', 'false'),
    );
  }

  reconfigure(id: string, ...spec: Markup[]) {
    return this.#task(virtualMachine(id), 'ReconfigVM_Task', tag('spec', spec));
  }

  /** Ends the sessions of all others. */
  async endOtherSessions(): Promise<number> {
    const { sessionManager } = this.#session.content;
    const own = text(
      await this.#property(sessionManager, 'currentSession'),
      'key',
    );
    const others = children(
      await this.#property(sessionManager, 'sessionList'),
      'UserSession',
    )
      .map(session => text(session, 'key')!)
      .filter(key => key !== own);
    await this.#session.call(
      sessionManager,
      'TerminateSession',
      others.map(key => tag('sessionId', key)),
      this.#signal,
    );
    return others.length;
  }

  async leave(): Promise<void> {
    await this.#session.close(this.#signal);
    await this.#transport.close();
  }

  /** Starts a task and waits for what it makes. */
  async #task(
    self: ObjectReference,
    method: string,
    ...args: Markup[]
  ): Promise<XmlNode | undefined> {
    const [answer] = await this.#session.call(self, method, args, this.#signal);
    const task = objectReference(answer)!;
    for (let attempt = 0; attempt < 500; attempt++) {
      const info = await this.#property(task, 'info');
      switch (text(info, 'state')) {
        case 'success':
          return child(info, 'result');
        case 'error':
          throw new Error(
            `${method} of ${self.value} failed: ${JSON.stringify(
              child(info, 'error'),
            )}`,
          );
        default:
          await setTimeout(10);
      }
    }
    throw new Error(`${method} of ${self.value} takes too long`);
  }

  async #property(
    object: ObjectReference,
    path: string,
  ): Promise<XmlNode | undefined> {
    const [answer] = await this.#session.call(
      this.#session.content.propertyCollector,
      'RetrievePropertiesEx',
      [
        tag('specSet', [
          tag('propSet', [tag('type', object.type), tag('pathSet', path)]),
          tag('objectSet', [reference('obj', object)]),
        ]),
        tag('options', []),
      ],
      this.#signal,
    );
    return child(answer, 'objects', 'propSet', 'val');
  }
}
