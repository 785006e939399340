import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { defaultWorkbookLimits, WorkbookLimits } from './workbook/limits';

/** `migration.imports` of the configuration. */
export interface ImportSettings {
  maxUploadBytes: number;
  /** Share of its items that an estate may lose without somebody confirming it. */
  maxLoss: number;
  limits: WorkbookLimits;
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
