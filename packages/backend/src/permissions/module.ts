import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { CrosswalkPermissionPolicy } from './CrosswalkPermissionPolicy';

/** Installs the portal's policy; its roles are groups named in `crosswalk.roles`. */
export const permissionPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'crosswalk-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
        userInfo: coreServices.userInfo,
      },
      async init({ policy, config, userInfo }) {
        policy.setPolicy(
          CrosswalkPermissionPolicy.fromConfig(config, { userInfo }),
        );
      },
    });
  },
});
