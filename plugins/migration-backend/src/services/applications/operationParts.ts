import { randomUUID } from 'node:crypto';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  Application,
  ApplicationPatch,
  OperationKind,
} from '@crosswalk/backstage-plugin-migration-common';
import { recordedState } from '../../store/operations/changeRecords';
import {
  ApplicationWrite,
  Operation,
  OperationOutcome,
} from '../../store/operations/types';
import { ApplicationFields } from '../../store/types';
import { principalOf } from '../caller';
import {
  ChangeOptions,
  OperationReport,
  SeenApplication,
} from './ApplicationService';
import { patched } from './patched';

/** A new application before anything is known of it. */
export const blank: Omit<ApplicationFields, 'id' | 'name'> = {
  environment: 'unknown',
  criticality: 'unknown',
  workload: 'unknown',
  answers: {},
  sharedService: false,
  virtualMachineKeys: [],
  evidence: [{ kind: 'person', message: 'Put together by a person' }],
  confirmed: true,
};

/** An operation of the caller, now. */
export function operation(
  kind: OperationKind,
  { credentials }: ChangeOptions,
): Operation {
  return {
    id: randomUUID(),
    kind,
    at: new Date().toISOString(),
    by: principalOf(credentials),
  };
}

/** Changes what a patch names, and confirms by that. */
export function changeWrite(
  { id, version }: SeenApplication,
  patch: ApplicationPatch,
): ApplicationWrite {
  return {
    id,
    expected: version ?? 'any',
    change: before =>
      patched(
        { ...recordedState(present(before, id)), confirmed: true },
        patch,
      ),
  };
}

/** @throws InputError when that would leave nothing on one side */
export function requireSplit(
  { name, virtualMachineKeys }: Application,
  staying: string[],
  leaving: Set<string>,
): void {
  if (virtualMachineKeys.length - staying.length < leaving.size) {
    throw new InputError(
      `Not all of these VMs are in “${name}”; load it again`,
    );
  }
  if (staying.length === 0) {
    throw new InputError(
      `At least one VM has to stay in “${name}”; rename it to move all of them`,
    );
  }
}

/** What became of an operation, for who asked for it. */
export function reportOf(
  { id }: Operation,
  { items }: OperationOutcome,
): OperationReport {
  return {
    operationId: id,
    items: items.map(({ before, after, ...item }) => ({
      ...item,
      application: after,
    })),
  };
}

/** An application that has been found before. */
export function present(
  application: Application | undefined,
  id: string,
): Application {
  if (!application) {
    throw new NotFoundError(`No application with id '${id}'`);
  }
  return application;
}
