import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { glossaryPermissions } from '@crosswalk/backstage-plugin-glossary-common';
import { registerActions } from './actions';
import { createRouter } from './router';
import {
  glossaryServiceRef,
  sourceServiceRef,
  upkeepServiceRef,
} from './services/serviceRefs';

/** The glossary plugin: concepts, lookup, mappings, and their upkeep. @public */
export const glossaryPlugin = createBackendPlugin({
  pluginId: 'glossary',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        glossary: glossaryServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissionsRegistry: coreServices.permissionsRegistry,
        sources: sourceServiceRef,
        upkeep: upkeepServiceRef,
      },
      async init({
        actionsRegistry,
        httpRouter,
        permissionsRegistry,
        ...services
      }) {
        permissionsRegistry.addPermissions(glossaryPermissions);
        httpRouter.use(createRouter(services));
        registerActions({ ...services, actionsRegistry });
      },
    });
  },
});
