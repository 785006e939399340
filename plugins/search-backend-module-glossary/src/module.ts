import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { GlossaryCollatorFactory } from './GlossaryCollatorFactory';
import { readSchedule } from './readSchedule';

/** Makes the concepts of the glossary findable in the portal's search. @public */
export const searchModuleGlossaryCollator = createBackendModule({
  pluginId: 'search',
  moduleId: 'glossary-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        config,
        discovery,
        indexRegistry,
        logger,
        scheduler,
      }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: GlossaryCollatorFactory.create({
            auth,
            discovery,
            logger,
            locationTemplate: config.getOptionalString(
              'search.collators.glossary.locationTemplate',
            ),
          }),
        });
      },
    });
  },
});
