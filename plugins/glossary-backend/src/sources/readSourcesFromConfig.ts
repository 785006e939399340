import path from 'node:path';
import {
  resolvePackagePath,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { importers } from '@crosswalk/backstage-plugin-glossary-common/exchange';
import { isFileOf } from './formats';
import { GlossarySource } from './GlossarySource';
import { ImportedSource } from './ImportedSource';
import { LocalFiles } from './LocalFiles';
import {
  DEFAULT_MAX_LOSS,
  readImportOptions,
  readMaxLoss,
  readSchedule,
  readType,
  readUrl,
} from './readSourceOptions';
import { RemoteFiles } from './RemoteFiles';
import { RepositoryLinks } from './RepositoryLinks';

/** Id of the source of the concepts that ship with the plugin. */
export const SHIPPED_SOURCE_ID = 'crosswalk';

interface Peers {
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
}

/**
 * The sources that `glossary` in the configuration asks for. Throws, naming the key, when it asks for something that
 * cannot be: better no start than a glossary that lacks half its concepts without a word.
 */
export function readSourcesFromConfig(
  config: Config,
  peers: Peers,
): GlossarySource[] {
  const sources: GlossarySource[] = [];
  if (config.getOptionalBoolean('glossary.shippedContent') ?? true) {
    sources.push(createShippedSource(config, peers));
  }
  const configured = config.getOptionalConfigArray('glossary.sources') ?? [];
  configured.forEach((entry, index) => {
    const key = `glossary.sources[${index}]`;
    const id = entry.getOptionalString('id') ?? `source-${index + 1}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      throw new InputError(
        `${key}.id "${id}" must be lower-case letters, digits and single hyphens`,
      );
    }
    if (sources.some(source => source.id === id)) {
      throw new InputError(`${key}.id "${id}" is taken by another source`);
    }
    sources.push(createSource(id, entry, key, peers));
  });
  return sources;
}

/** Its releases are reviewed as a whole, so nobody has to confirm what one of them drops. */
const SHIPPED_MAX_LOSS = 1;

function createShippedSource(
  config: Config,
  { integrations }: Peers,
): GlossarySource {
  const type = 'crosswalk-yaml';
  const key = 'glossary.shippedContentRepositoryUrl';
  const target = path.relative(
    process.cwd(),
    resolvePackagePath(
      '@crosswalk/backstage-plugin-glossary-backend',
      'content',
    ),
  );
  const base = config.has(key)
    ? readUrl(config.getString(key), key)
    : undefined;
  return ImportedSource.create({
    id: SHIPPED_SOURCE_ID,
    type,
    target,
    isLocal: true,
    maxLoss: SHIPPED_MAX_LOSS,
    files: new LocalFiles({ target, type }),
    importer: importers[type],
    importOptions: {
      scheme: { id: SHIPPED_SOURCE_ID, title: SHIPPED_SOURCE_ID },
    },
    links: base
      ? new RepositoryLinks({ integrations, base, isFile: false })
      : undefined,
  });
}

function createSource(
  id: string,
  entry: Config,
  key: string,
  { integrations, urlReader }: Peers,
): GlossarySource {
  const type = readType(entry, key);
  const target = entry.getString('target');
  const isLocal = !/^[a-z][a-z0-9+.-]*:\/\//i.test(target);
  if (!isLocal) {
    readUrl(target, `${key}.target`);
  }
  const repositoryUrl = entry.getOptionalString('repositoryUrl');
  const base = repositoryUrl
    ? readUrl(repositoryUrl, `${key}.repositoryUrl`)
    : target;
  return ImportedSource.create({
    id,
    type,
    target,
    isLocal,
    maxLoss: readMaxLoss(entry, key) ?? DEFAULT_MAX_LOSS,
    schedule: readSchedule(entry, key, { isLocal }),
    files: isLocal
      ? new LocalFiles({ target, type })
      : new RemoteFiles({ target, type, urlReader }),
    importer: importers[type],
    importOptions: readImportOptions(entry, key, { id, type }),
    links:
      isLocal && !repositoryUrl
        ? undefined
        : new RepositoryLinks({
            integrations,
            base,
            isFile: isFileOf(type, new URL(base).pathname),
          }),
  });
}
