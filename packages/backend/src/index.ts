import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-scaffolder-backend'));

backend.add(import('@backstage/plugin-techdocs-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

// Glossary
backend.add(import('@crosswalk/backstage-plugin-glossary-backend'));
backend.add(
  import('@crosswalk/backstage-plugin-search-backend-module-glossary'),
);
backend.add(
  import('@crosswalk/backstage-plugin-catalog-backend-module-glossary'),
);

// Migration
backend.add(import('@crosswalk/backstage-plugin-migration-backend'));
backend.add(
  import('@crosswalk/backstage-plugin-migration-backend-module-vcenter'),
);
backend.add(
  import('@crosswalk/backstage-plugin-catalog-backend-module-migration'),
);

// Golden paths
backend.add(import('@crosswalk/backstage-plugin-golden-paths-backend'));
backend.add(
  import('@crosswalk/backstage-plugin-scaffolder-backend-module-golden-paths'),
);
backend.add(
  import('@crosswalk/backstage-plugin-catalog-backend-module-golden-paths'),
);

backend.start();
