import {
  coreServices,
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { GoldenPathEntityProvider } from './GoldenPathEntityProvider';

/**
 * Offers the golden paths of this package as templates.
 *
 * @public
 */
export const catalogModuleGoldenPaths = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'golden-paths',
  register({ registerInit }) {
    registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ catalog, logger }) {
        catalog.addEntityProvider(
          new GoldenPathEntityProvider({
            directory: resolvePackagePath(
              '@crosswalk/backstage-plugin-catalog-backend-module-golden-paths',
              'paths',
            ),
            logger,
          }),
        );
      },
    });
  },
});
