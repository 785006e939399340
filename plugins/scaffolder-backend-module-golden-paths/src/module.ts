import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createOverlayManifestAction } from './actions/overlayManifest';
import { createProposeChangeAction } from './actions/proposeChange';
import { createValidateManifestsAction } from './actions/validateManifests';

/**
 * Scaffolder actions of the golden paths.
 *
 * @public
 */
export const scaffolderModuleGoldenPaths = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'golden-paths',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, discovery }) {
        actions.addActions(
          createValidateManifestsAction(),
          createOverlayManifestAction(),
          createProposeChangeAction({ auth, discovery }),
        );
      },
    });
  },
});
