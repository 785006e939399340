import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import Router from 'express-promise-router';
import { goldenPathsPermissions } from '@crosswalk/backstage-plugin-golden-paths-common';
import { RepositoryRegistry } from './git/RepositoryRegistry';
import { requireGit } from './git/requireGit';
import { createRouter } from './router';
import { createGitRouter } from './router/gitRouter';
import { AuthorizedChangeService } from './services/AuthorizedChangeService';
import { AuthorizedPathService } from './services/AuthorizedPathService';
import { AuthorResolver } from './services/AuthorResolver';
import { CatalogPathService } from './services/CatalogPathService';
import { ChangeChecks } from './services/ChangeChecks';
import { DefaultChangeService } from './services/DefaultChangeService';
import { DatabaseChangeStore } from './store/DatabaseChangeStore';

/**
 * Golden paths: the paths of the catalog, changes proposed by them, and the repositories that they go to.
 *
 * @public
 */
export const goldenPathsPlugin = createBackendPlugin({
  pluginId: 'golden-paths',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(deps) {
        const { auth, catalog, logger, permissions } = deps;
        await requireGit();
        deps.permissionsRegistry.addPermissions(goldenPathsPermissions);

        const repositories = RepositoryRegistry.fromConfig(deps.config);
        const changes = DefaultChangeService.create({
          store: await DatabaseChangeStore.create({ database: deps.database }),
          repositories,
          authors: new AuthorResolver({ auth, catalog }),
          checks: new ChangeChecks(),
          discovery: deps.discovery,
          logger,
          now: () => new Date(),
        });

        const router = Router();
        router.use(
          '/v1',
          createRouter({
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
            permissions,
            changes: new AuthorizedChangeService(changes, {
              permissions,
              auth,
            }),
            paths: new AuthorizedPathService(
              new CatalogPathService({ catalog, logger }),
              permissions,
            ),
          }),
        );
        router.use(
          '/git',
          createGitRouter({ auth, permissions, repositories }),
        );
        deps.httpRouter.use(router);
        // Git clients know no Backstage headers; the router authenticates them by itself.
        deps.httpRouter.addAuthPolicy({
          path: '/git',
          allow: 'unauthenticated',
        });
      },
    });
  },
});
