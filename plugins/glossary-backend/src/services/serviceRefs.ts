import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { GlossaryCompiler } from '../compile/GlossaryCompiler';
import { GlossaryRefresher } from '../compile/GlossaryRefresher';
import { SourceValidator } from '../compile/SourceValidator';
import { observeSources } from '../compile/observeSources';
import { GlossarySource } from '../sources/GlossarySource';
import { OriginFinder } from '../sources/OriginFinder';
import { readSourcesFromConfig } from '../sources/readSourcesFromConfig';
import { DatabaseFeedbackStore } from '../store/DatabaseFeedbackStore';
import { DatabaseGapStore } from '../store/DatabaseGapStore';
import { DatabaseGlossaryStore } from '../store/DatabaseGlossaryStore';
import { DatabaseHistoryStore } from '../store/DatabaseHistoryStore';
import { openDatabase } from '../store/openDatabase';
import { AuthorizedGlossaryService } from './AuthorizedGlossaryService';
import { AuthorizedSourceService } from './AuthorizedSourceService';
import { AuthorizedUpkeepService } from './AuthorizedUpkeepService';
import { DefaultGlossaryService } from './DefaultGlossaryService';
import { DefaultSourceService } from './DefaultSourceService';
import { DefaultUpkeepService } from './DefaultUpkeepService';
import { GapBook } from './GapBook';
import type { GlossaryService } from './GlossaryService';
import type { SourceService } from './SourceService';
import type { UpkeepService } from './UpkeepService';

/** What the services of one backend share. */
interface GlossaryContext {
  sources: GlossarySource[];
  refresher: GlossaryRefresher;
  validator: SourceValidator;
  gaps: GapBook;
  history: DatabaseHistoryStore;
  feedback: DatabaseFeedbackStore;
}

const glossaryContextRef = createServiceRef<GlossaryContext>({
  id: 'glossary.context',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async factory({
        config,
        database,
        lifecycle,
        logger,
        metrics,
        scheduler,
        urlReader,
      }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const sources = readSourcesFromConfig(config, {
          integrations,
          urlReader,
        });
        const db = await openDatabase(database);
        const store = new DatabaseGlossaryStore(db);
        const compiler = GlossaryCompiler.create({ sources, store });
        const refresher = await GlossaryRefresher.create({
          sources,
          compiler,
          logger,
        });
        await refresher.schedule(scheduler);
        observeSources(metrics, refresher.holder);
        const gaps = new GapBook({ store: new DatabaseGapStore(db), logger });
        lifecycle.addShutdownHook(async () => gaps.flush());
        return {
          sources,
          refresher,
          validator: new SourceValidator({ sources, store }),
          gaps,
          history: new DatabaseHistoryStore(db),
          feedback: new DatabaseFeedbackStore(db),
        };
      },
    }),
});

/** Concepts, lookup and mappings. @public */
export const glossaryServiceRef = createServiceRef<GlossaryService>({
  id: 'glossary.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        context: glossaryContextRef,
        permissions: coreServices.permissions,
      },
      async factory({ context, permissions }) {
        return AuthorizedGlossaryService.create({
          permissions,
          service: DefaultGlossaryService.create({
            holder: context.refresher.holder,
            origins: new OriginFinder(context.sources),
            history: context.history,
            onUnanswered: query => context.gaps.note(query),
          }),
        });
      },
    }),
});

/** Where the concepts come from. @public */
export const sourceServiceRef = createServiceRef<SourceService>({
  id: 'glossary.sources',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        context: glossaryContextRef,
        permissions: coreServices.permissions,
      },
      async factory({ context, permissions }) {
        return AuthorizedSourceService.create({
          permissions,
          service: DefaultSourceService.create({
            holder: context.refresher.holder,
            refresher: context.refresher,
            validator: context.validator,
          }),
        });
      },
    }),
});

/** What people say of the glossary and miss in it. @public */
export const upkeepServiceRef = createServiceRef<UpkeepService>({
  id: 'glossary.upkeep',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        context: glossaryContextRef,
        permissions: coreServices.permissions,
      },
      async factory({ context, permissions }) {
        return AuthorizedUpkeepService.create({
          permissions,
          service: DefaultUpkeepService.create({
            holder: context.refresher.holder,
            feedback: context.feedback,
            gaps: context.gaps,
          }),
        });
      },
    }),
});
