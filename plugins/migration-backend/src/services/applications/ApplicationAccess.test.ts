import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  Application,
  migrationApplicationReadPermission,
  migrationApplicationUpdatePermission,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  createMigrationApplicationConditionalDecision,
  migrationApplicationConditions,
  migrationApplicationRules,
} from '../../permissions/applicationRules';
import { ApplicationStore } from '../../store/types';
import { ApplicationAccess } from './ApplicationAccess';

const options = { credentials: mockCredentials.user() };
const ours = { owner: 'group:default/team-a' };
const theirs = { owner: 'group:default/team-b' };
const nobodys = {};

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const ofTeamA = createMigrationApplicationConditionalDecision(
  migrationApplicationReadPermission,
  migrationApplicationConditions.isOwnedBy({
    claims: ['Group:default/Team-A'],
  }),
);

function createAccess(decision: PolicyDecision) {
  const permissions = mockServices.permissions.mock();
  permissions.authorizeConditional.mockResolvedValue([decision]);
  const rules = Object.values(migrationApplicationRules);
  return ApplicationAccess.create({
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () =>
        ({
          getRuleByName: (name: string) =>
            rules.find(each => each.name === name),
        } as never),
    }),
    applications: {
      get: async id => ({ a: ours, b: theirs }[id] as Application | undefined),
    } as Partial<ApplicationStore> as ApplicationStore,
  });
}

describe('ApplicationAccess', () => {
  it('narrows nothing for who may read all, and refuses who may read none', async () => {
    expect(await createAccess(allow).criteria(options)).toBeUndefined();
    await expect(createAccess(deny).criteria(options)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(migrationApplicationReadPermission.name),
    });
  });

  it('turns conditions into a query', async () => {
    expect(await createAccess(ofTeamA).criteria(options)).toEqual({
      owners: ['group:default/team-a'],
    });
  });

  it.each([
    ['all', allow, true],
    ['some', ofTeamA, true],
    ['none', deny, false],
  ])(
    'knows of who may read %s whether there can be any',
    async (_, decision, some) => {
      expect(await createAccess(decision).mayReadSome(options)).toBe(some);
    },
  );

  it.each([
    ['a', true],
    ['b', false],
    ['gone', false],
  ])('judges the application %s', async (id, may) => {
    expect(await createAccess(ofTeamA).mayRead(id, options)).toBe(may);
  });

  it('wants every one of several to be allowed', async () => {
    const may = (decision: PolicyDecision, ...applications: object[]) =>
      createAccess(decision).may(
        migrationApplicationUpdatePermission,
        applications,
        options,
      );
    expect(await may(ofTeamA, ours, ours)).toBe(true);
    expect(await may(ofTeamA, ours, theirs)).toBe(false);
    expect(await may(ofTeamA, nobodys)).toBe(false);
    expect(await may(allow, theirs, nobodys)).toBe(true);
    expect(await may(deny, ours)).toBe(false);
  });
});
