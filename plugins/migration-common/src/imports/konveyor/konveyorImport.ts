import { Application, ApplicationDependency, ImportReport } from '../../types';
import { KonveyorApplication } from './applicationRow';

/** What an import reads of the estate. @public */
export interface KonveyorEstate {
  estateId: string;
  applications: readonly Pick<Application, 'id' | 'name' | 'evidence'>[];
  applicationDependencies: readonly Pick<
    ApplicationDependency,
    'sourceId' | 'targetId'
  >[];
}

/** @public */
export interface KonveyorImportOptions {
  /** Take business services, tags and people that nobody has named before; yes by default. */
  createEntities?: boolean;
  /** Take rows of applications that an earlier file has described; no by default, when they are duplicates. */
  update?: boolean;
  /** Mail addresses that are known where new ones are not taken. */
  stakeholders?: readonly string[];
}

/** What a file would make of the estate. Nothing is written. @public */
export interface KonveyorImport {
  /** What the file says of each; `isNew` when the estate has none of that name. */
  applications: {
    id: string;
    isNew: boolean;
    described: KonveyorApplication;
  }[];
  dependencies: Pick<
    ApplicationDependency,
    'id' | 'sourceId' | 'targetId' | 'strength' | 'origin'
  >[];
  report: ImportReport;
}
