import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ForwardedError, InputError, isError } from '@backstage/errors';
import { ImportKind } from '@crosswalk/backstage-plugin-migration-common';
import { EstateStore } from '../../store/types';
import { newImport } from './ImportService';

/** `migration.seed` of the configuration. */
export interface Seed {
  estate: string;
  imports: {
    kind: ImportKind;
    /** Absolute path. */
    file: string;
  }[];
}

const kinds: ImportKind[] = ['rvtools', 'konveyor', 'dependencies'];

/** @throws InputError that names the key when it makes no sense or names a file that is not there */
export async function readSeed(root: Config): Promise<Seed | undefined> {
  const config = root.getOptionalConfig('migration.seed');
  if (!config) {
    return undefined;
  }
  const imports: Seed['imports'] = [];
  for (const [index, each] of config.getConfigArray('imports').entries()) {
    const key = `migration.seed.imports[${index}]`;
    const kind = kinds.find(known => known === each.getString('kind'));
    if (!kind) {
      throw new InputError(
        `${key}.kind is '${each.getString('kind')}'; it is one of ${kinds.join(
          ', ',
        )}`,
      );
    }
    const file = resolve(each.getString('file'));
    await checkFile(`${key}.file`, file);
    imports.push({ kind, file });
  }
  return { estate: config.getString('estate'), imports };
}

async function checkFile(key: string, file: string): Promise<void> {
  const found = await stat(file).catch(error => {
    throw new InputError(
      `${key} names '${file}', which cannot be read (${error.message}). Paths are relative to the working directory of the backend.`,
    );
  });
  if (!found.isFile()) {
    throw new InputError(`${key} names '${file}', which is no file`);
  }
}

/**
 * Creates the estate of the configuration and queues its files, if there is no estate at all. Of several replicas that
 * start together one succeeds, because both come in one transaction and names are unique.
 *
 * @throws when it cannot be created
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
  const imports = seed.imports.map(({ kind, file }) => ({
    entry: newImport(
      id,
      { kind, fileName: basename(file), dryRun: false },
      'plugin:migration',
    ),
    contents: contentsOf(file),
  }));
  try {
    await estates.createEstate(
      { id, name: seed.estate, createdAt: new Date().toISOString() },
      imports,
    );
  } catch (error) {
    if (isError(error) && error.name === 'ConflictError') {
      return;
    }
    throw new ForwardedError(
      'The estate of migration.seed could not be created',
      error,
    );
  }
  logger.info(
    `Created the estate “${seed.estate}” with ${imports.length} imports of migration.seed`,
  );
}

/** Opens the file when it is its turn, so that none stays open when creating fails. */
async function* contentsOf(path: string): AsyncIterable<Buffer> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}
