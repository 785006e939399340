import {
  AuditorService,
  DatabaseService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { EventsService } from '@backstage/plugin-events-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createPlansRouter } from './router/plans';
import { createWavesRouter } from './router/waves';
import { AuthorizedPlanService } from './services/plans/AuthorizedPlanService';
import { DefaultPlanService } from './services/plans/DefaultPlanService';
import { DatabasePlanStore } from './store/plans/DatabasePlanStore';
import { EstateReader } from './store/types';

const DEFAULT_OWNER_KEY = 'migration.catalog.defaultOwner';

/** Puts together what plans and waves are served with. */
export async function createPlansContext(options: {
  auditor: AuditorService;
  config: RootConfigService;
  database: DatabaseService;
  estates: EstateReader;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  /** Replaced in tests only. */
  now?: () => Date;
}): Promise<{ router: Router }> {
  const plans = AuthorizedPlanService.create({
    permissions: options.permissions,
    plans: DefaultPlanService.create({
      estates: options.estates,
      plans: await DatabasePlanStore.create(options),
      events: options.events,
      logger: options.logger,
      defaultOwner: readDefaultOwner(options.config),
      now: options.now ?? (() => new Date()),
    }),
  });
  const router = PromiseRouter();
  router.use(createPlansRouter({ ...options, plans }));
  router.use(createWavesRouter({ ...options, plans }));
  return { router };
}

function readDefaultOwner(config: RootConfigService): string {
  const ref =
    config.getOptionalString(DEFAULT_OWNER_KEY) ??
    'group:default/platform-team';
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' }));
  } catch {
    throw new Error(
      `The config value ${DEFAULT_OWNER_KEY}, “${ref}”, is not an entity ref such as group:default/platform-team`,
    );
  }
}
