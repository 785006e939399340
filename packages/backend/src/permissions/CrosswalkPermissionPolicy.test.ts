import { ConfigReader } from '@backstage/config';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  migrationApplicationUpdatePermission,
  migrationPermissions,
} from '@crosswalk/backstage-plugin-migration-common';
import { CrosswalkPermissionPolicy } from './CrosswalkPermissionPolicy';

const userEntityRef = 'user:default/somebody';

/** Asks on behalf of a member of the group. */
async function decide(permission: Permission, group?: string) {
  const userInfo = mockServices.userInfo({
    userEntityRef,
    ownershipEntityRefs: group ? [userEntityRef, group] : [],
  });
  const credentials = mockCredentials.user(userEntityRef);
  const policy = CrosswalkPermissionPolicy.fromConfig(
    new ConfigReader({ crosswalk: { roles: { platform: ['platform-team'] } } }),
    { userInfo },
  );
  return policy.handle(
    { permission },
    group
      ? { credentials, info: await userInfo.getUserInfo(credentials) }
      : undefined,
  );
}

const ask = (name: string, group?: string) =>
  decide(createPermission({ name, attributes: {} }), group);

describe('CrosswalkPermissionPolicy', () => {
  it.each([...migrationPermissions.map(p => p.name), 'glossary.manage'])(
    'lets the platform team use %s',
    async name => {
      await expect(ask(name, 'group:default/platform-team')).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it.each([
    'migration.estate.read',
    'migration.estate.import',
    'migration.plan.create',
    'migration.plan.publish',
    'golden-paths.change.merge',
    'glossary.manage',
    'catalog.entity.delete',
    'a.permission.nobody.thought.of',
  ])('refuses %s to an application team', async name => {
    await expect(ask(name, 'group:default/team-orders')).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it.each([
    'glossary.concept.read',
    'glossary.feedback.create',
    'migration.plan.read',
    'golden-paths.change.create',
    'scaffolder.task.create',
  ])('allows %s to an application team', async name => {
    await expect(ask(name, 'group:default/team-orders')).resolves.toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('lets an application team edit what it owns only', async () => {
    await expect(
      decide(migrationApplicationUpdatePermission, 'group:default/team-orders'),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        anyOf: [
          {
            params: {
              claims: ['user:default/somebody', 'group:default/team-orders'],
            },
          },
        ],
      },
    });
  });

  it('refuses everything to nobody', async () => {
    await expect(ask('catalog.entity.read')).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });
});
