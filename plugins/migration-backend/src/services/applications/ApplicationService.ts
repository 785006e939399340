import {
  Application,
  ApplicationChange,
  ApplicationChangeRequest,
  ApplicationPatch,
  OperationItem,
  OperationResult,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { Permit } from '../../store/operations/types';
import { ApplicationQuery, PageRequest } from '../../store/types';
import { WithCredentials } from '../caller';

/** What a new application is made of; everything but the name has a default. */
export type NewApplication = ApplicationPatch & { name: string };

/** An application as it was, and as it is. */
export interface ApplicationUpdate {
  before: Application;
  after: Application;
}

/** An application together with the version of it that the caller has seen; undefined takes any. */
export interface SeenApplication {
  id: string;
  version: number | undefined;
}

/** On whose behalf applications are changed, and which of them may be. */
export interface ChangeOptions extends WithCredentials {
  /** Judges each application that is touched, as it is in that moment. Without it all may be changed. */
  permit?: Permit;
}

/** What became of an operation; each item tells the application as it is now, else as it was last. */
export interface OperationReport extends OperationResult {
  items: (OperationItem & { application?: Application })[];
}

/** Applications of an estate, and what people do to them. */
export interface ApplicationService {
  list(
    estateId: string,
    query: ApplicationQuery,
    options: WithCredentials,
  ): Promise<Page<Application>>;
  get(id: string, options: WithCredentials): Promise<Application>;
  create(
    estateId: string,
    application: NewApplication,
    options: ChangeOptions,
  ): Promise<Application>;
  /**
   * Changes the given fields, and counts as confirming unless the patch says otherwise.
   *
   * @param version - the one that the caller has seen; undefined changes whatever is there
   * @throws PreconditionFailedError when the application has another version by now
   */
  update(
    id: string,
    patch: ApplicationPatch,
    version: number | undefined,
    options: ChangeOptions,
  ): Promise<ApplicationUpdate>;
  /** Changes several, each on its own terms. */
  bulk(
    estateId: string,
    changes: ApplicationChangeRequest[],
    options: ChangeOptions,
  ): Promise<OperationReport>;
  /**
   * The VMs and facts of the others go to the application, and the others are gone; all or nothing.
   *
   * @throws PreconditionFailedError when one of them has another version by now
   */
  merge(
    into: SeenApplication,
    from: { id: string; version: number }[],
    options: ChangeOptions,
  ): Promise<OperationReport>;
  /**
   * Makes a new application of some of its VMs, the last of the items.
   *
   * @throws PreconditionFailedError when it has another version by now
   */
  split(
    whole: SeenApplication,
    part: { name: string; virtualMachineKeys: string[] },
    options: ChangeOptions,
  ): Promise<OperationReport>;
  /** Takes an operation back, for each application that nobody changed since. */
  undo(
    estateId: string,
    operationId: string,
    options: ChangeOptions,
  ): Promise<OperationReport>;
  /** What people did to an application, newest first. */
  history(
    id: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<ApplicationChange>>;
}
