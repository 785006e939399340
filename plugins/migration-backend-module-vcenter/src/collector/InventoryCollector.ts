import { VcenterSession } from '../session/VcenterSession';
import { VcenterError } from '../soap/VcenterError';
import { ObjectReference, reference, tag } from '../xml/markup';
import { child, children, objectReference, text } from '../xml/nodes';
import { XmlNode } from '../xml/parseXml';
import { filterSpec, viewedTypes } from './filterSpec';
import { InventoryMirror } from './InventoryMirror';
import { readUpdateSet, UpdateSet } from './updateSet';

/** Objects that one answer tells of at most: some hundred kB, which take some 10 ms to be read. Others have work to do. */
const objectsOfAnAnswer = 10;

/** What one call of {@link InventoryCollector.update} got. */
export interface CollectedUpdates {
  /** Objects that came, changed or went. */
  objects: number;
  answers: number;
}

/**
 * Keeps a mirror of the inventory: the first update tells everything, later ones what changed since. The server keeps a
 * property collector, a view and a filter for it until the session ends. After an error the mirror may be half updated
 * and the collector must not be used any more.
 */
export class InventoryCollector {
  readonly mirror = new InventoryMirror();
  readonly #session: VcenterSession;
  readonly #collector: ObjectReference;
  readonly #view: ObjectReference;
  /** Properties that this server does not have. */
  readonly unsupported: ReadonlySet<string>;
  #version = '';

  static async start(
    session: VcenterSession,
    signal: AbortSignal,
  ): Promise<InventoryCollector> {
    const { content } = session;
    const create = async (
      self: ObjectReference,
      method: string,
      args: Parameters<VcenterSession['call']>[2],
    ) => {
      const [answer] = await session.call(self, method, args, signal);
      return required(answer, session.host, method);
    };

    const collector = await create(
      content.propertyCollector,
      'CreatePropertyCollector',
      [],
    );
    const view = await create(content.viewManager, 'CreateContainerView', [
      reference('container', content.rootFolder),
      ...viewedTypes.map(type => tag('type', type)),
      tag('recursive', 'true'),
    ]);

    const unsupported = new Set<string>();
    for (;;) {
      try {
        await create(collector, 'CreateFilter', [
          filterSpec(view, content.customFieldsManager, unsupported),
          // Whole values: a list whose parts change one by one would have to be put together again.
          tag('partialUpdates', 'false'),
        ]);
        return new InventoryCollector(session, collector, view, unsupported);
      } catch (error) {
        const property =
          error instanceof VcenterError ? error.property : undefined;
        if (!property || unsupported.has(property)) {
          throw error;
        }
        unsupported.add(property);
      }
    }
  }

  private constructor(
    session: VcenterSession,
    collector: ObjectReference,
    view: ObjectReference,
    unsupported: ReadonlySet<string>,
  ) {
    this.#session = session;
    this.#collector = collector;
    this.#view = view;
    this.unsupported = unsupported;
  }

  /**
   * Brings the mirror up to date, and makes sure that it has exactly the objects that the server lists. `onProgress` is
   * told the share of a first update that is there.
   *
   * @throws VcenterError of `out-of-step` when mirror and list differ, and of all that can go wrong on the way
   */
  async update(
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<CollectedUpdates> {
    const first = this.#version === '';
    const expected = first ? (await this.#list(signal)).size : 0;
    const collected = { objects: 0, answers: 0 };
    // What comes or goes between the updates and the list is in the updates after it.
    for (let attempt = 1; attempt <= 3; attempt++) {
      await this.#collect(signal, collected, () => {
        if (expected > 0) {
          onProgress(Math.min(1, this.mirror.size / expected));
        }
      });
      if (this.#isComplete(await this.#list(signal))) {
        return collected;
      }
    }
    throw new VcenterError(
      'out-of-step',
      `${
        this.#session.host
      } lists other objects than it tells of. It is read anew the next time.`,
    );
  }

  /** Takes all updates that there are now. */
  async #collect(
    signal: AbortSignal,
    collected: CollectedUpdates,
    onAnswer: () => void,
  ): Promise<void> {
    for (;;) {
      const set = await this.#wait(signal);
      if (!set) {
        return;
      }
      for (const update of set.updates) {
        this.mirror.apply(update);
      }
      collected.objects += set.updates.length;
      collected.answers += 1;
      this.#version = set.version;
      onAnswer();
      if (!set.truncated) {
        return;
      }
    }
  }

  #isComplete(listed: ReadonlySet<string>): boolean {
    const viewed = this.mirror.ids(viewedTypes);
    return (
      viewed.size === listed.size && [...viewed].every(id => listed.has(id))
    );
  }

  async #wait(signal: AbortSignal): Promise<UpdateSet | undefined> {
    const [answer] = await this.#session.call(
      this.#collector,
      'WaitForUpdatesEx',
      [
        tag('version', this.#version),
        tag('options', [
          tag('maxWaitSeconds', '0'),
          tag('maxObjectUpdates', String(objectsOfAnAnswer)),
        ]),
      ],
      signal,
    );
    if (answer === undefined) {
      return undefined;
    }
    try {
      return readUpdateSet(answer);
    } catch (error) {
      throw unreadable(this.#session.host, 'WaitForUpdatesEx', error);
    }
  }

  /** Ids of the objects that the view lists. */
  async #list(signal: AbortSignal): Promise<Set<string>> {
    const [answer] = await this.#session.call(
      this.#session.content.propertyCollector,
      'RetrievePropertiesEx',
      [
        tag('specSet', [
          tag('propSet', [
            tag('type', 'ContainerView'),
            tag('pathSet', 'view'),
          ]),
          tag('objectSet', [reference('obj', this.#view)]),
        ]),
        tag('options', []),
      ],
      signal,
    );
    return new Set(
      children(
        child(answer, 'objects', 'propSet', 'val'),
        'ManagedObjectReference',
      ).flatMap(listed => text(listed) ?? []),
    );
  }
}

function required(
  answer: XmlNode | undefined,
  host: string,
  method: string,
): ObjectReference {
  const made = objectReference(answer);
  if (!made) {
    throw unreadable(host, method);
  }
  return made;
}

function unreadable(host: string, method: string, cause?: unknown) {
  return new VcenterError(
    'unreadable',
    `The answer of ${host} to ${method} makes no sense${
      cause instanceof Error ? `: ${cause.message}` : ''
    }. Check that the address is that of a vCenter Server.`,
    { cause },
  );
}
