import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { migrationPermissions } from '@crosswalk/backstage-plugin-migration-common';
import {
  InventorySource,
  inventorySourceExtensionPoint,
} from '@crosswalk/backstage-plugin-migration-node';
import { createEstateContext } from './createEstateContext';
import { createPlansContext } from './createPlansContext';
import { refuseNul } from './router/refuseNul';

/** The migration plugin: imports, estate, applications, plans and waves. @public */
export const migrationPlugin = createBackendPlugin({
  pluginId: 'migration',
  register(env) {
    const inventorySources: InventorySource[] = [];
    env.registerExtensionPoint(inventorySourceExtensionPoint, {
      addInventorySource: source => {
        inventorySources.push(source);
      },
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { httpRouter, permissionsRegistry } = deps;
        permissionsRegistry.addPermissions(migrationPermissions);
        httpRouter.use(refuseNul);
        const estate = await createEstateContext({
          ...deps,
          inventorySources,
        });
        httpRouter.use(estate.router);
        const plans = await createPlansContext({
          ...deps,
          estates: estate.reader,
        });
        httpRouter.use(plans.router);

        await estate.start();
      },
    });
  },
});
