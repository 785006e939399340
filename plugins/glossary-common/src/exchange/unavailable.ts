import type { Exporter, Importer } from '../model/exchange';
import { ImportLog } from './ImportLog';

/** Stands for a format whose reader has yet to come: every file is refused, and told so. */
export const unavailableImporter: Importer = async files => {
  const log = new ImportLog();
  for (const { path } of files) {
    log.reject([
      {
        file: path,
        line: 1,
        column: 1,
        message: 'The format cannot be read yet',
      },
    ]);
  }
  return log.result();
};

export const unavailableExporter: Exporter = async () => {
  throw new Error('The format cannot be written yet');
};
