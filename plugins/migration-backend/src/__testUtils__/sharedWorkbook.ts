import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * A real export of 805 VMs, which is not ours to commit. Tests that use it are skipped, and say so, where it is not.
 */
export function findSharedWorkbook(): string | undefined {
  const file = [
    process.env.CROSSWALK_SHARED_DATA,
    resolvePackagePath(
      '@crosswalk/backstage-plugin-migration-backend',
      '../../../shared/data',
    ),
  ]
    .map(base => base && join(base, 'rvtools/sizing-workshop-805.xlsx'))
    .find(each => each && existsSync(each));
  if (!file) {
    process.stdout.write(
      'Skipped: the 805-VM workbook is not here (CROSSWALK_SHARED_DATA)\n',
    );
  }
  return file;
}
