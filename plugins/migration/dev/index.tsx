import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin, { migrationApiRef, type MigrationApi } from '../src';
import { fakeApi } from './fakeApi';

createDevApp({
  features: [
    plugin.withOverrides({
      extensions: [
        plugin.getExtension('api:migration').override({
          params: defineParams =>
            defineParams({
              api: migrationApiRef,
              deps: {},
              factory: () => fakeApi as MigrationApi,
            }),
        }),
      ],
    }),
  ],
});
