import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readReadinessSettings } from '../readiness/readinessSettings';
import { ThreadLimits } from './worker/ImportThread';
import { defaultWorkbookLimits, WorkbookLimits } from './workbook/limits';

/** `migration.imports` of the configuration. */
export interface ImportSettings {
  maxUploadBytes: number;
  /** Share of its items that an estate may lose without somebody confirming it. */
  maxLoss: number;
  /** Days that a VM is off before it counts as idle. */
  idleAfterDays: number;
  limits: WorkbookLimits;
  thread: ThreadLimits;
}

const mebibyte = 1024 * 1024;

/** @throws InputError that names the key when a value makes no sense */
export function readImportSettings(root: Config): ImportSettings {
  const config = root.getOptionalConfig('migration.imports');
  const positive = (key: string, fallback: number): number => {
    const value = config?.getOptionalNumber(key) ?? fallback;
    if (!(value > 0)) {
      throw new InputError(
        `migration.imports.${key} has to be greater than 0, but is ${value}`,
      );
    }
    return value;
  };
  const maxLoss = config?.getOptionalNumber('maxLoss') ?? 0.2;
  if (!(maxLoss >= 0 && maxLoss <= 1)) {
    throw new InputError(
      `migration.imports.maxLoss is a share from 0 to 1, but is ${maxLoss}`,
    );
  }
  return {
    maxUploadBytes: Math.floor(positive('maxUploadMiB', 200) * mebibyte),
    maxLoss,
    ...readReadinessSettings(root),
    thread: {
      maxMemoryMiB: Math.floor(positive('maxMemoryMiB', 1024)),
      maxSilenceMs: positive('maxSilenceSeconds', 600) * 1000,
    },
    limits: {
      ...defaultWorkbookLimits,
      maxUnzippedBytes:
        positive(
          'maxUnzippedMiB',
          defaultWorkbookLimits.maxUnzippedBytes / mebibyte,
        ) * mebibyte,
      maxCompressionRatio: positive(
        'maxCompressionRatio',
        defaultWorkbookLimits.maxCompressionRatio,
      ),
      maxRows: positive('maxRows', defaultWorkbookLimits.maxRows),
      maxCells: positive('maxCells', defaultWorkbookLimits.maxCells),
      maxStringLength: positive(
        'maxStringLength',
        defaultWorkbookLimits.maxStringLength,
      ),
    },
  };
}
