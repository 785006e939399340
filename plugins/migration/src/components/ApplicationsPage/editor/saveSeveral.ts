import type {
  Application,
  ApplicationPatch,
  OperationItem,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  patchFields,
  rebase,
  valuesBefore,
  type Rebased,
} from '../../../lib/applicationPatch';
import type { ApplicationSource, OutcomeItem, Unsaved } from './types';

/** A request of this many stays well below what the backend takes at once. */
const AT_ONCE = 500;

/** A change of one, by the application as it was read. */
export interface Change {
  application: Application;
  patch: ApplicationPatch;
}

export interface SeveralSaved {
  operationIds: string[];
  items: (OutcomeItem & { application?: Application })[];
  unsaved: [id: string, unsaved: Unsaved][];
  rebased: number;
  error?: Error;
}

/**
 * Saves changes of several applications. Where somebody else changed other fields meanwhile, mine is sent once more on
 * top of theirs; where both changed the same field, it is kept for a person to decide.
 */
export async function saveSeveral(
  source: Pick<ApplicationSource, 'bulk' | 'reload'>,
  changes: Change[],
): Promise<SeveralSaved> {
  const first = await sendAll(source, changes);
  const unsaved: SeveralSaved['unsaved'] = [];
  const again: Change[] = [];
  const same = new Map<string, Application>();
  for (const { change, item } of first.answered) {
    if (item?.status !== 'conflict') {
      continue;
    }
    const theirs =
      item.application ??
      (await source.reload(item.id).catch(() => undefined)) ??
      change.application;
    const { patch, conflicts } = onTop(change, theirs);
    if (conflicts.length > 0) {
      item.application = theirs;
      unsaved.push([item.id, conflictOf(change, conflicts)]);
    } else if (patchFields(patch).length > 0) {
      again.push({ application: theirs, patch });
    } else {
      same.set(item.id, theirs);
    }
  }
  const second = await sendAll(source, again);
  const latest = new Map(
    second.answered.map(({ change, item }) => [change.application.id, item]),
  );
  return {
    operationIds: [...first.operationIds, ...second.operationIds],
    items: first.answered.map(({ change, item: before }) => {
      const { id, name } = change.application;
      const item = latest.has(id) ? latest.get(id) : before;
      const theirs = same.get(id);
      return theirs
        ? { id, name, status: 'saved', application: theirs }
        : {
            id,
            name,
            status: item?.status ?? 'failed',
            application: item?.application,
          };
    }),
    unsaved,
    rebased:
      same.size +
      [...latest.values()].filter(item => item?.status === 'saved').length,
    error: first.error ?? second.error,
  };
}

function onTop({ application, patch }: Change, theirs: Application): Rebased {
  return rebase(valuesBefore(application, patch), theirs, patch);
}

function conflictOf(
  { application, patch }: Change,
  conflicts: Rebased['conflicts'],
): Unsaved {
  return {
    kind: 'conflict',
    mine: patch,
    before: valuesBefore(application, patch),
    conflicts,
    error: new Error('Changed by somebody else'),
  };
}

/** Request after request; after one that fails no other is sent, and what was not answered has no item. */
async function sendAll(
  source: Pick<ApplicationSource, 'bulk'>,
  changes: Change[],
) {
  const operationIds: string[] = [];
  const items = new Map<string, OperationItem>();
  let error: Error | undefined;
  for (let at = 0; at < changes.length && !error; at += AT_ONCE) {
    const part = changes.slice(at, at + AT_ONCE);
    try {
      const result = await source.bulk(
        part.map(({ application: { id, version }, patch }) => ({
          id,
          version,
          patch,
        })),
      );
      operationIds.push(result.operationId);
      result.items.forEach(item => items.set(item.id, { ...item }));
    } catch (cause) {
      error = cause as Error;
    }
  }
  return {
    operationIds,
    error,
    answered: changes.map(change => ({
      change,
      item: items.get(change.application.id),
    })),
  };
}
