import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationFields } from '../types';
import { ApplicationWrite, OperateOptions, WriteOutcome } from './types';

/** A write with what it starts from and leads to. */
export interface PlannedWrite {
  write: ApplicationWrite;
  before?: Application;
  after?: ApplicationFields;
  /** VMs that it takes from others, or from nobody. */
  takes: string[];
  /** VMs that it gives up. */
  gives: string[];
  status: WriteOutcome['status'];
}

/** Judges each write by the application it is about: there, at the version that the caller saw, and the caller's to change. */
export function planWrites(
  writes: ApplicationWrite[],
  current: Map<string, Application>,
  options: Pick<OperateOptions, 'permit' | 'coherent'>,
): PlannedWrite[] {
  return writes.map(write => {
    const before = current.get(write.id);
    const status = statusOf(write, before, options.permit);
    if (status !== 'saved' && !options.coherent) {
      return { write, before, takes: [], gives: [], status };
    }
    const after = write.change(before);
    return {
      write,
      before,
      after,
      takes: missingFrom(before?.virtualMachineKeys, after?.virtualMachineKeys),
      gives: missingFrom(after?.virtualMachineKeys, before?.virtualMachineKeys),
      status:
        status === 'saved' && gainsOwner(before, after, options.permit)
          ? 'forbidden'
          : status,
    };
  });
}

/** Nobody makes an application somebody else's that is not theirs to change afterwards. */
function gainsOwner(
  before: Application | undefined,
  after: ApplicationFields | undefined,
  permit: OperateOptions['permit'],
): boolean {
  const changes = after && (!before || before.owner !== after.owner);
  return Boolean(changes && !permit(after));
}

function statusOf(
  { expected }: ApplicationWrite,
  before: Application | undefined,
  permit: OperateOptions['permit'],
): WriteOutcome['status'] {
  if (before && !permit(before)) {
    return 'forbidden';
  }
  if (expected === 'absent') {
    return before?.confirmed ? 'conflict' : 'saved';
  }
  if (!before) {
    return 'missing';
  }
  return expected === 'any' || expected === before.version
    ? 'saved'
    : 'conflict';
}

/** What is in the second list only. */
function missingFrom(
  list: string[] | undefined,
  other: string[] | undefined,
): string[] {
  if (list === other || other === undefined) {
    return [];
  }
  const known = new Set(list);
  return other.filter(key => !known.has(key));
}

/**
 * Judges each write by where its VMs come from. A write that is refused may be what another one takes from, so that this
 * goes on until nothing changes.
 */
export function settleMembers(
  planned: PlannedWrite[],
  /** Who has a VM now, by key, of those that are taken. */
  holders: Map<string, Application>,
  options: Pick<OperateOptions, 'permit' | 'coherent'>,
): void {
  const byId = new Map(planned.map(each => [each.write.id, each]));
  for (let settled = false; !settled; ) {
    settled = true;
    const claimed = new Set<string>();
    for (const each of planned.filter(({ status }) => status === 'saved')) {
      const refusal = refusalOf(each, byId, holders, claimed, options);
      if (refusal) {
        each.status = refusal;
        settled = false;
      } else {
        each.takes.forEach(key => claimed.add(key));
      }
    }
    if (options.coherent) {
      const wanted = new Set(
        planned.flatMap(({ status, takes }) =>
          status === 'saved' ? [] : takes,
        ),
      );
      for (const each of planned) {
        if (
          each.status === 'saved' &&
          each.gives.some(key => wanted.has(key))
        ) {
          each.status = 'conflict';
          settled = false;
        }
      }
    }
  }
}

function refusalOf(
  { takes }: PlannedWrite,
  byId: Map<string, PlannedWrite>,
  holders: Map<string, Application>,
  claimed: Set<string>,
  { permit, coherent }: Pick<OperateOptions, 'permit' | 'coherent'>,
): 'conflict' | 'forbidden' | undefined {
  for (const key of takes) {
    const holder = holders.get(key);
    const giver = holder && byId.get(holder.id);
    if (claimed.has(key)) {
      return 'conflict';
    }
    if (giver?.status === 'saved') {
      if (!giver.gives.includes(key)) {
        return 'conflict';
      }
    } else if (holder && !permit(holder)) {
      return 'forbidden';
    } else if (coherent && holder?.confirmed) {
      return 'conflict';
    }
  }
  return undefined;
}
