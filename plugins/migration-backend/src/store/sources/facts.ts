import {
  ColumnMapping,
  Dependency,
  ImportKind,
  Infrastructure,
  SourceCoverage,
} from '@crosswalk/backstage-plugin-migration-common';

/** A source as an import sees the others. */
export interface SourceFacts {
  id: string;
  kind: ImportKind;
  live: boolean;
  importedAt?: string;
  coverage?: SourceCoverage;
  infrastructure?: Infrastructure;
}

/** What a source said of a VM; `data` is the VM as JSON. */
export interface RecordFacts {
  key: string;
  /** Key of the VM of the estate that it is. */
  vmKey: string;
  digest: string;
  data: string;
}

/** A VM of the estate with what was found out about it; `data` is the VM as JSON. */
export interface VirtualMachineFacts {
  key: string;
  digest: string;
  data: string;
  answers: string;
  idle: boolean | number;
  targetName: string;
  sources: string;
}

/** An application as an import that knows no VMs sees it; `evidence` is JSON. */
export interface ApplicationFacts {
  id: string;
  name: string;
  evidence: string;
}

/** A dependency that was declared between two applications. */
export interface DeclaredDependencyFacts {
  id: string;
  sourceId: string;
  targetId: string;
  /** Source of the estate, where no person declared it. */
  broughtBy?: string;
}

/** Whose VMs vanish when theirs do. */
export interface MemberFacts {
  vmKey: string;
  applicationId: string;
  name: string;
  confirmed: boolean;
}

/**
 * The estate as it is, for who works out what an import makes of it. Lists come in batches in the order of their keys:
 * each answers what follows `after`, and an empty one is the end. Texts are handed on as they are stored, because parsing
 * them is work for another thread.
 */
export interface EstateFacts {
  sources(): Promise<SourceFacts[]>;
  records(sourceId: string, after: string): Promise<RecordFacts[]>;
  virtualMachines(after: string): Promise<VirtualMachineFacts[]>;
  /** Of this source, or of all. */
  dependencies(
    after: string,
    sourceId?: string,
  ): Promise<Omit<Dependency, 'estateId'>[]>;
  members(after: string): Promise<MemberFacts[]>;
  applications(after: string): Promise<ApplicationFacts[]>;
  declaredDependencies(after: string): Promise<DeclaredDependencyFacts[]>;
  columns(): Promise<ColumnMapping | undefined>;
}
