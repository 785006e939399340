import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { readSourcesFromConfig } from '../sources/readSourcesFromConfig';
import { DatabaseGlossaryStore } from '../store/DatabaseGlossaryStore';
import { AuthorizedGlossaryService } from './AuthorizedGlossaryService';
import { DefaultGlossaryService } from './DefaultGlossaryService';
import { GlossaryCompiler } from './GlossaryCompiler';
import type { GlossaryService } from './GlossaryService';

/** The glossary, compiled when the plugin starts. @public */
export const glossaryServiceRef = createServiceRef<GlossaryService>({
  id: 'glossary.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
      },
      async factory({ config, database, logger, permissions }) {
        const sources = readSourcesFromConfig(config);
        const store = await DatabaseGlossaryStore.create({ database });
        const compiler = GlossaryCompiler.create({ sources, store, logger });
        return AuthorizedGlossaryService.create({
          permissions,
          service: DefaultGlossaryService.create({
            glossary: await compiler.compile(),
          }),
        });
      },
    }),
});
