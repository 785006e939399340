import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { DefaultGlossaryService } from '../services/DefaultGlossaryService';
import { GlossaryCompiler } from '../services/GlossaryCompiler';
import type { GlossaryService } from '../services/GlossaryService';
import { CrosswalkYamlSource } from '../sources/CrosswalkYamlSource';

/** A small glossary with a bundle, a stated absence and a homograph. */
export const FIXTURE_FILE = path.join(__dirname, 'glossary.yaml');

/** The fixture, compiled and without permission checks. */
export async function fixtureGlossary(): Promise<GlossaryService> {
  const compiler = GlossaryCompiler.create({
    sources: [
      CrosswalkYamlSource.create({ id: 'fixture', target: FIXTURE_FILE }),
    ],
    store: {
      listSources: async () => [],
      getSnapshot: async () => undefined,
      save: async () => {},
    },
    logger: mockServices.logger.mock(),
  });
  return DefaultGlossaryService.create({ glossary: await compiler.compile() });
}
