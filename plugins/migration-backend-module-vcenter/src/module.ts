import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { inventorySourceExtensionPoint } from '@crosswalk/backstage-plugin-migration-node';
import { readVcenterOptions } from './config/readVcenterOptions';
import { VcenterInventorySource } from './VcenterInventorySource';

/** Adds a live inventory for each vCenter Server of the configuration. @public */
export const migrationModuleVcenter = createBackendModule({
  pluginId: 'migration',
  moduleId: 'vcenter',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: inventorySourceExtensionPoint,
      },
      async init({ config, logger, sources }) {
        for (const options of readVcenterOptions(config)) {
          sources.addInventorySource(
            new VcenterInventorySource(options, { logger }),
          );
        }
      },
    });
  },
});
