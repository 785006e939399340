import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { importers } from '@crosswalk/backstage-plugin-glossary-common/exchange';
import { GlossaryCompiler } from '../compile/GlossaryCompiler';
import { GlossaryRefresher } from '../compile/GlossaryRefresher';
import { DefaultGlossaryService } from '../services/DefaultGlossaryService';
import type { GlossaryService } from '../services/GlossaryService';
import { ImportedSource } from '../sources/ImportedSource';
import { LocalFiles } from '../sources/LocalFiles';
import { OriginFinder } from '../sources/OriginFinder';
import { MemoryStore } from './MemoryStore';

/** A small glossary with a bundle, a stated absence and a homograph. */
export const FIXTURE_FILE = path.join(__dirname, 'glossary.yaml');

/** Our own YAML documents in a file or folder of this machine. */
export function localSource(id: string, target: string): ImportedSource {
  const type = 'crosswalk-yaml';
  return ImportedSource.create({
    id,
    type,
    target,
    isLocal: true,
    maxLoss: 0.2,
    files: new LocalFiles({ target, type }),
    importer: importers[type],
    importOptions: { scheme: { id, title: id } },
  });
}

/** The fixture, compiled and without permission checks. */
export async function fixtureGlossary(): Promise<GlossaryService> {
  const sources = [localSource('fixture', FIXTURE_FILE)];
  const { holder } = await GlossaryRefresher.create({
    sources,
    compiler: GlossaryCompiler.create({ sources, store: new MemoryStore() }),
    logger: mockServices.logger.mock(),
  });
  return DefaultGlossaryService.create({
    holder,
    origins: new OriginFinder(sources),
    history: {
      list: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    },
    onUnanswered: () => {},
  });
}
