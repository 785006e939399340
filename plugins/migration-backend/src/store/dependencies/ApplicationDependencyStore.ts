import { ApplicationDependency } from '@crosswalk/backstage-plugin-migration-common';

/** Dependencies that were declared between applications; at most one from one application to another. */
export interface ApplicationDependencyStore {
  /** Ordered by id. */
  listAll(estateId: string): Promise<ApplicationDependency[]>;
  get(estateId: string, id: string): Promise<ApplicationDependency | undefined>;
  /**
   * @throws ConflictError when it has been declared already
   * @throws NotFoundError when one of the applications is gone
   */
  add(dependency: ApplicationDependency): Promise<void>;
  /** False when there was none. */
  remove(estateId: string, id: string): Promise<boolean>;
}
