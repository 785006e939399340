import type {
  Application,
  ApplicationChange,
  ApplicationChangeRequest,
  ApplicationPatch,
  OperationItem,
  OperationResult,
} from '@crosswalk/backstage-plugin-migration-common';
import type { FieldConflict } from '../../../lib/applicationPatch';

/** What the editor needs of the backend. */
export interface ApplicationSource {
  update(
    id: string,
    version: number,
    patch: ApplicationPatch,
  ): Promise<Application>;
  bulk(changes: ApplicationChangeRequest[]): Promise<OperationResult>;
  merge(
    id: string,
    version: number,
    from: { id: string; version: number }[],
  ): Promise<OperationResult>;
  split(
    id: string,
    version: number,
    part: { name: string; virtualMachineKeys: string[] },
  ): Promise<OperationResult>;
  undo(operationId: string): Promise<OperationResult>;
  /** As it is now. */
  reload(id: string): Promise<Application>;
  /** The change that made this version of it, if it is not long ago. */
  changeOf(id: string, version: number): Promise<ApplicationChange | undefined>;
}

/** A change that did not get through, kept until a person says what becomes of it. */
export interface Unsaved {
  kind: 'conflict' | 'failed';
  mine: ApplicationPatch;
  /** What the fields of mine held when it was made. */
  before: ApplicationPatch;
  /** What somebody else set to something else. */
  conflicts: FieldConflict[];
  error: Error;
}

/** What became of one application; `failed` when nobody knows, because no answer came. */
export interface OutcomeItem {
  id: string;
  name: string;
  status: OperationItem['status'] | 'failed';
}

/** What a person did last, and what became of it. */
export interface Outcome {
  kind: 'update' | 'bulk' | 'merge' | 'split' | 'undo';
  phase: 'running' | 'done';
  /** Of the one it is about, or of the first. */
  name: string;
  items: OutcomeItem[];
  /** How many were so already. */
  unchanged: number;
  /** How many were saved on top of what somebody else had changed. */
  rebased: number;
  /** Why those that failed did. */
  error?: Error;
}

export interface EditorState {
  /** As the reader sees them: what was read, with the changes on their way to the backend on top. */
  applications: Application[];
  /** By application id. */
  unsaved: Record<string, Unsaved>;
  outcome?: Outcome;
  /** There is something that `undo` takes back. */
  canUndo: boolean;
}
