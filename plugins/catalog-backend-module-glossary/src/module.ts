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
import { ConceptEntityProvider } from './ConceptEntityProvider';
import { conceptModel } from './conceptModel';
import { ConceptRelationProcessor } from './ConceptRelationProcessor';
import { GlossaryExportClient } from './GlossaryExportClient';

const CONFIG_KEY = 'catalog.providers.glossary';

/** Adds the Concept kind to the catalog and keeps the concepts of the glossary in it. @public */
export const catalogModuleGlossary = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'crosswalk-glossary',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { config, logger, model, processing, scheduler } = deps;
        // The kind stays known when the projection is off, so that entities that are still there stay valid.
        model.addModelSource(CatalogModelSources.static([conceptModel]));
        if (!(config.getOptionalBoolean(`${CONFIG_KEY}.enabled`) ?? true)) {
          return;
        }
        processing.addProcessor(new ConceptRelationProcessor());
        processing.addEntityProvider(
          ConceptEntityProvider.create({
            glossary: GlossaryExportClient.create(deps),
            logger,
            schemes: config.getOptionalStringArray(`${CONFIG_KEY}.schemes`),
            pagesUrl: readPagesUrl(config),
            taskRunner: scheduler.createScheduledTaskRunner(
              readSchedule(config),
            ),
          }),
        );
      },
    });
  },
});

/** The pages are the frontend's; the catalog takes whole addresses only. */
function readPagesUrl(config: RootConfigService): string | undefined {
  const baseUrl = config.getOptionalString('app.baseUrl');
  const path = config.getOptionalString(`${CONFIG_KEY}.pagesPath`);
  return baseUrl && `${baseUrl.replace(/\/$/, '')}${path ?? '/glossary'}`;
}

function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const key = `${CONFIG_KEY}.schedule`;
  return config.has(key)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(key),
      )
    : {
        frequency: { minutes: 1 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 5 },
        // Each replica remembers which glossary it saw last; one that did not change costs a 304.
        scope: 'local',
      };
}
