import {
  Application,
  OperationItem,
  OperationKind,
} from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationFields, Suggest } from '../types';

/** What somebody does to one or several applications at once, and can take back as a whole. */
export interface Operation {
  id: string;
  kind: OperationKind;
  /** ISO 8601. */
  at: string;
  /** Entity ref of who does it. */
  by: string;
}

/** What is to become of one application. */
export interface ApplicationWrite {
  id: string;
  /** The version that the caller has seen; `absent` is a new one. What is suggested only does not stand in its way. */
  expected: number | 'any' | 'absent';
  /**
   * Gets the application as it is, under the lock of the estate.
   *
   * @returns what it becomes; undefined removes it
   */
  change(before: Application | undefined): ApplicationFields | undefined;
  /** Version of one that was there before and is made again, so that no version is two different things. */
  firstVersion?: number;
}

/** Whether the caller may change an application that is as given. */
export type Permit = (application: Pick<Application, 'owner'>) => boolean;

export interface OperateOptions {
  permit: Permit;
  /** For VMs that no application has afterwards. */
  suggest: Suggest;
  /** Whether all is done or nothing; else each write on its own terms. */
  atomic: boolean;
  /**
   * Whether what is put back may only take VMs from applications that are put back as well, or suggested: a person gave
   * them to the others since.
   */
  coherent?: boolean;
  /** Id of the application that takes over what the removed ones needed of others. */
  heir?: string;
}

/** What became of one write. */
export interface WriteOutcome {
  id: string;
  /** `saved` is what would have been saved, where one of an atomic operation was not. */
  status: OperationItem['status'];
  before?: Application;
  /** As it is now. */
  after?: Application;
  /** Of a conflict with a known version: what others changed since. */
  changedFields?: string[];
}

/** What became of an operation. */
export interface OperationOutcome {
  /** False when it was atomic and one write was not to be. */
  done: boolean;
  items: WriteOutcome[];
}
