import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { CrosswalkYamlSource } from './CrosswalkYamlSource';
import { GlossarySource } from './GlossarySource';

/** Id of the source of the concepts that ship with the plugin. */
export const SHIPPED_SOURCE_ID = 'crosswalk';

const factories: Record<
  string,
  (options: { id: string; target: string }) => GlossarySource
> = {
  [CrosswalkYamlSource.type]: CrosswalkYamlSource.create,
};

/**
 * The sources that `glossary` in the configuration asks for. Throws, naming the key, when it asks for something that
 * cannot be: better no start than a glossary that lacks half its concepts without a word.
 */
export function readSourcesFromConfig(config: Config): GlossarySource[] {
  const sources: GlossarySource[] = [];
  if (config.getOptionalBoolean('glossary.shippedContent') ?? true) {
    sources.push(
      CrosswalkYamlSource.create({
        id: SHIPPED_SOURCE_ID,
        target: path.relative(
          process.cwd(),
          resolvePackagePath(
            '@crosswalk/backstage-plugin-glossary-backend',
            'content',
          ),
        ),
      }),
    );
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
    const type = entry.getString('type');
    if (!Object.hasOwn(factories, type)) {
      throw new InputError(
        `${key}.type "${type}" is not known; use ${Object.keys(factories)
          .map(known => `"${known}"`)
          .join(' or ')}`,
      );
    }
    sources.push(factories[type]({ id, target: entry.getString('target') }));
  });
  return sources;
}
