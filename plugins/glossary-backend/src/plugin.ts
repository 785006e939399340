import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { glossaryPermissions } from '@crosswalk/backstage-plugin-glossary-common';
import { registerActions } from './actions';
import { createRouter } from './router';
import { glossaryServiceRef } from './services/glossaryServiceRef';

/** The glossary plugin: concepts, lookup and mappings. @public */
export const glossaryPlugin = createBackendPlugin({
  pluginId: 'glossary',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        glossary: glossaryServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({
        actionsRegistry,
        glossary,
        httpAuth,
        httpRouter,
        permissionsRegistry,
      }) {
        permissionsRegistry.addPermissions(glossaryPermissions);
        httpRouter.use(createRouter({ glossary, httpAuth }));
        registerActions({ actionsRegistry, glossary });
      },
    });
  },
});
