import { ObjectReference } from '../xml/markup';
import {
  boolean,
  child,
  children,
  dataType,
  objectReference,
  text,
} from '../xml/nodes';
import { XmlNode } from '../xml/parseXml';

/** A property that has a new value, or none any more. */
export interface PropertyChange {
  path: string;
  /** Absent when it is no longer set. */
  value?: XmlNode;
}

/** What became of one object since the version before. */
export interface ObjectUpdate {
  kind: 'enter' | 'modify' | 'leave';
  object: ObjectReference;
  changes: PropertyChange[];
  /** Properties that could not be read, and the fault that says why: `NoPermission`. */
  missing: { path: string; fault: string }[];
}

/** Answer of `WaitForUpdatesEx`. */
export interface UpdateSet {
  version: string;
  /** There is more; ask again with this version. */
  truncated: boolean;
  updates: ObjectUpdate[];
}

/** @throws Error when it is no such answer */
export function readUpdateSet(answer: XmlNode): UpdateSet {
  const version = text(answer, 'version');
  if (!version) {
    throw new Error('it has no version');
  }
  return {
    version,
    truncated: boolean(answer, 'truncated') ?? false,
    updates: children(answer, 'filterSet').flatMap(filter =>
      children(filter, 'objectSet').map(readObjectUpdate),
    ),
  };
}

function readObjectUpdate(update: XmlNode): ObjectUpdate {
  const kind = text(update, 'kind');
  const object = objectReference(update, 'obj');
  if (!object || (kind !== 'enter' && kind !== 'modify' && kind !== 'leave')) {
    throw new Error('it has an update of we do not know what');
  }
  return {
    kind,
    object,
    changes: children(update, 'changeSet').map(change => {
      const op = text(change, 'op');
      return {
        path: text(change, 'name') ?? '',
        value:
          op === 'remove' || op === 'indirectRemove'
            ? undefined
            : child(change, 'val'),
      };
    }),
    missing: children(update, 'missingSet').map(missing => ({
      path: text(missing, 'path') ?? '',
      fault: dataType(missing, 'fault', 'fault') ?? 'unknown',
    })),
  };
}
