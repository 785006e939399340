import { VcenterError } from '../soap/VcenterError';
import { XmlNode } from '../xml/parseXml';
import { isObjectType, ObjectType, properties, Values } from './properties';
import { ObjectUpdate } from './updateSet';

/** An object of the inventory as it is known. */
export interface MirroredObject<T extends ObjectType = ObjectType> {
  readonly type: T;
  /** Its id at the vCenter: `vm-42`. */
  readonly id: string;
  readonly values: Values<T>;
  /** Properties that could not be read, with the fault that says why. */
  readonly missing: ReadonlyMap<string, string>;
}

interface Entry {
  type: ObjectType;
  id: string;
  values: Record<string, unknown>;
  missing: Map<string, string>;
}

/** The inventory of a vCenter as its updates tell it. */
export class InventoryMirror {
  readonly #objects = new Map<string, Entry>();

  get size(): number {
    return this.#objects.size;
  }

  /** @throws VcenterError when the update does not fit to what is known, so that all has to be read anew */
  apply({ kind, object, changes, missing }: ObjectUpdate): void {
    const { type, value: id } = object;
    if (!isObjectType(type)) {
      return;
    }
    if (kind === 'leave') {
      this.#objects.delete(id);
      return;
    }
    if (kind === 'enter') {
      this.#objects.set(id, { type, id, values: {}, missing: new Map() });
    }
    const entry = this.#objects.get(id);
    if (!entry) {
      throw outOfStep(`a change of ${id}, which it never told of`);
    }
    for (const change of changes) {
      const read = readerOf(entry.type, change.path);
      if (!read) {
        throw outOfStep(`a property that was not asked for`);
      }
      const value = change.value === undefined ? undefined : read(change.value);
      if (value === undefined) {
        delete entry.values[change.path];
      } else {
        entry.values[change.path] = value;
      }
      entry.missing.delete(change.path);
    }
    for (const { path, fault } of missing) {
      delete entry.values[path];
      entry.missing.set(path, fault);
    }
  }

  get<T extends ObjectType>(
    id: string | undefined,
    ...types: T[]
  ): MirroredObject<T> | undefined {
    const entry = id === undefined ? undefined : this.#objects.get(id);
    return entry && types.includes(entry.type as T)
      ? (entry as unknown as MirroredObject<T>)
      : undefined;
  }

  /** Ids of all objects of some types. */
  ids(types: readonly ObjectType[]): Set<string> {
    return new Set(
      [...this.#objects.values()]
        .filter(({ type }) => types.includes(type))
        .map(({ id }) => id),
    );
  }

  /** All objects of a type, in the order of their ids. */
  all<T extends ObjectType>(type: T): MirroredObject<T>[] {
    return [...this.#objects.values()]
      .filter(entry => entry.type === type)
      .sort((a, b) => (a.id < b.id ? -1 : 1)) as unknown as MirroredObject<T>[];
  }
}

function readerOf(type: ObjectType, path: string) {
  const readers: Record<string, (value: XmlNode) => unknown> = properties[type];
  return Object.hasOwn(readers, path) ? readers[path] : undefined;
}

function outOfStep(what: string): VcenterError {
  return new VcenterError(
    'out-of-step',
    `The vCenter Server tells of ${what}. It is read anew the next time.`,
  );
}
