import {
  Application,
  ApplicationSuggestion,
  ImportKind,
  ImportReport,
  Infrastructure,
  SourceCoverage,
} from '@crosswalk/backstage-plugin-migration-common';
import { CountedMachine } from '../../../store/resuggest';
import { EstateFacts } from '../../../store/sources/facts';
import { EstateWrite } from '../../../store/sources/writes';
import { WorkbookLimits } from '../workbook/limits';

/** One import, as the thread that works on it sees it. */
export interface ImportJob {
  importId: string;
  estateId: string;
  kind: ImportKind;
  sourceId: string;
  live: boolean;
  /** ISO 8601: what counts as now. */
  at: string;
  /** Path of the file; absent when what the source brought is to be taken out of the estate. */
  file?: string;
  limits: WorkbookLimits;
  /** Share of its items that a source may lose without somebody confirming it. */
  maxLoss: number;
  /** Days that a VM is off before it counts as idle. */
  idleAfterDays?: number;
}

/** What an import makes of the estate, without the rows. Nothing is written yet. */
export interface ImportOutline {
  report: ImportReport;
  /** Why somebody has to confirm it first. */
  loss?: string;
  /** Of the source, for its list. */
  source: {
    items: number;
    coverage?: SourceCoverage;
    infrastructure?: Infrastructure;
  };
}

export interface ProcessedImport extends ImportOutline {
  /** Worked out while they are taken. */
  writes: Iterable<EstateWrite>;
  /** Brings applications in line with the estate as it will be. Absent where an import cannot change that. */
  applications?: {
    machines: CountedMachine[];
    suggest(confirmed: Application[]): ApplicationSuggestion[];
  };
}

/**
 * Works out what an import of its kind makes of the estate. Runs in the thread of imports, so it may take its time.
 *
 * @throws ImportRefusedError when the file cannot be imported
 */
export type ImportProcessor = (
  job: ImportJob,
  facts: EstateFacts,
  onProgress: (share: number) => void,
) => Promise<ProcessedImport>;
