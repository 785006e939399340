import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { MigrationEntityProvider } from './MigrationEntityProvider';
import { migrationModel } from './migrationModel';
import { PublishedWavesClient } from './PublishedWavesClient';

const SCHEDULE_KEY = 'catalog.providers.migration.schedule';

/** Adds the MigrationWave kind to the catalog and keeps published waves in it. @public */
export const catalogModuleMigration = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'crosswalk-migration',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { config, events, logger, model, processing, scheduler } = deps;
        model.addModelSource(CatalogModelSources.static([migrationModel]));
        processing.addEntityProvider(
          MigrationEntityProvider.create({
            waves: PublishedWavesClient.create(deps),
            events,
            logger,
            taskRunner: scheduler.createScheduledTaskRunner(
              readSchedule(config),
            ),
          }),
        );
      },
    });
  },
});

function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  return config.has(SCHEDULE_KEY)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(SCHEDULE_KEY),
      )
    : {
        frequency: { seconds: 30 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 3 },
        // Each replica remembers what it wrote itself, so that each has to look; what did not change costs a 304.
        scope: 'local',
      };
}
