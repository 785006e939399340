import {
  AuditorService,
  HttpAuthService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { InventorySource } from '@crosswalk/backstage-plugin-migration-node';
import express from 'express';
import Router from 'express-promise-router';
import { Knex } from 'knex';
import { createHistoryRouter } from './router/history';
import { createSourcesRouter } from './router/sources';
import { EstateService } from './services/estates/EstateService';
import { AuthorizedHistoryService } from './services/history/AuthorizedHistoryService';
import { DefaultHistoryService } from './services/history/HistoryService';
import { ProgressPublisher } from './services/imports/ImportProgress';
import { ImportQueue } from './services/imports/ImportQueue';
import { AuthorizedSourceService } from './services/sources/AuthorizedSourceService';
import { LiveSources } from './services/sources/LiveSources';
import { DefaultSourceService } from './services/sources/SourceService';
import { DatabaseChangeStore } from './store/sources/DatabaseChangeStore';
import { SourceStore } from './store/sources/SourceStore';
import { EstateStore, ImportStore } from './store/types';

/** Sources of estates, live ones among them, and what they changed. */
export interface SourcesContext {
  router: express.Router;
  /** Has live sources read on their schedule; to be called once everything is mounted. */
  start(): Promise<void>;
}

export function createSourcesContext(options: {
  inventorySources: InventorySource[];
  db: Knex;
  estates: EstateStore;
  imports: ImportStore;
  sources: SourceStore;
  queue: ImportQueue;
  publisher: ProgressPublisher;
  /** Checks who may see a VM. */
  estateService: EstateService;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
}): SourcesContext {
  const { auditor, estates, httpAuth, imports, permissions, queue } = options;
  const live = LiveSources.create({
    ...options,
    sources: options.inventorySources,
    sourceStore: options.sources,
  });
  const router = Router();
  router.use(
    createSourcesRouter({
      sources: new AuthorizedSourceService(
        DefaultSourceService.create({
          estates,
          imports,
          sources: options.sources,
          live,
          queue,
        }),
        permissions,
      ),
      httpAuth,
      auditor,
    }),
  );
  router.use(
    createHistoryRouter({
      history: new AuthorizedHistoryService(
        DefaultHistoryService.create({
          estates,
          imports,
          changes: new DatabaseChangeStore(options.db),
        }),
        permissions,
        options.estateService,
      ),
      httpAuth,
    }),
  );
  return {
    router,
    async start() {
      options.lifecycle.addShutdownHook(() => live.stop());
      await live.schedule(options.scheduler);
    },
  };
}
