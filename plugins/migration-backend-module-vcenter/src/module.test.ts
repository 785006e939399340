import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  InventorySource,
  inventorySourceExtensionPoint,
} from '@crosswalk/backstage-plugin-migration-node';
import { migrationModuleVcenter } from './module';

async function sourcesOf(data: JsonObject): Promise<InventorySource[]> {
  const sources: InventorySource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        inventorySourceExtensionPoint,
        { addInventorySource: source => sources.push(source) },
      ],
    ],
    features: [
      migrationModuleVcenter,
      mockServices.rootConfig.factory({ data }),
    ],
  });
  await backend.stop();
  return sources;
}

const vcenter = {
  id: 'prod',
  estate: 'Nordwind',
  baseUrl: 'https://vc.example.com',
  username: 'crosswalk',
  password: 'hunter2',
  refresh: '1h',
};

describe('migrationModuleVcenter', () => {
  it('adds a source for each vCenter, and connects to none before it is read', async () => {
    const sources = await sourcesOf({
      migration: { vcenters: [vcenter, { ...vcenter, id: 'lab' }] },
    });
    expect(sources).toEqual([
      expect.objectContaining({ id: 'vcenter:prod', refreshSeconds: 3600 }),
      expect.objectContaining({ id: 'vcenter:lab', estate: 'Nordwind' }),
    ]);
  });

  it('adds nothing where there is none', async () => {
    await expect(sourcesOf({})).resolves.toEqual([]);
  });

  it('does not start with a key that is wrong, and says which', async () => {
    await expect(
      sourcesOf({
        migration: { vcenters: [{ ...vcenter, baseUrl: 'http://vc' }] },
      }),
    ).rejects.toThrow('migration.vcenters[0].baseUrl');
  });
});
