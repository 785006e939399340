import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError, isError } from '@backstage/errors';
import { ImportKind } from '@crosswalk/backstage-plugin-migration-common';
import { EstateStore } from '../../store/types';
import { newImport } from './ImportService';

/** `migration.seed` of the configuration. */
export interface Seed {
  estate: string;
  imports: { kind: ImportKind; file: string }[];
}

const kinds: ImportKind[] = ['rvtools', 'dependencies'];

/** @throws InputError that names the key when it makes no sense */
export function readSeed(root: Config): Seed | undefined {
  const config = root.getOptionalConfig('migration.seed');
  return (
    config && {
      estate: config.getString('estate'),
      imports: config.getConfigArray('imports').map(each => {
        const kind = kinds.find(known => known === each.getString('kind'));
        if (!kind) {
          throw new InputError(
            `migration.seed.imports has the kind '${each.getString(
              'kind',
            )}'; it is one of ${kinds.join(', ')}`,
          );
        }
        return { kind, file: each.getString('file') };
      }),
    }
  );
}

/**
 * Creates the estate of the configuration and queues its files, if there is no estate at all. Of several replicas that
 * start together one succeeds, because both come in one transaction and names are unique.
 */
export async function seedEstate(options: {
  seed: Seed;
  estates: EstateStore;
  logger: LoggerService;
}): Promise<void> {
  const { seed, estates, logger } = options;
  const { totalItems } = await estates.listEstates({ limit: 1 });
  if (totalItems > 0) {
    return;
  }
  const id = randomUUID();
  try {
    const imports = [];
    for (const { kind, file } of seed.imports) {
      const path = resolve(file);
      await access(path);
      imports.push({
        entry: newImport(
          id,
          { kind, fileName: basename(path), dryRun: false },
          'plugin:migration',
        ),
        contents: contentsOf(path),
      });
    }
    await estates.createEstate(
      { id, name: seed.estate, createdAt: new Date().toISOString() },
      imports,
    );
    logger.info(
      `Created the estate “${seed.estate}” with ${imports.length} imports of migration.seed`,
    );
  } catch (error) {
    if (isError(error) && error.name === 'ConflictError') {
      return;
    }
    logger.error(
      `The estate of migration.seed was not created: ${
        isError(error) ? error.message : error
      }`,
    );
  }
}

/** Opens the file when it is its turn, so that none stays open when creating fails. */
async function* contentsOf(path: string): AsyncIterable<Buffer> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}
