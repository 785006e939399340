import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin, { migrationApiRef, type MigrationApi } from '../src';
import {
  application,
  estate,
  estateImport,
  page,
  plan,
  publishedWave,
  summary,
  virtualMachine,
} from '../src/__testUtils__/content';
import { applyPatch } from '../src/lib/applicationPatch';

const applications = new Map(
  ['shop', 'billing', 'wiki', 'fax'].map(name => {
    const each = application(name);
    return [each.id, each];
  }),
);
const machines = ['shop-01', 'billing-01', 'wiki-01', 'fax-01'].map(name =>
  virtualMachine(name),
);
let status: 'draft' | 'published' = 'draft';

/** A small estate in the memory of the page. */
const fakeApi: MigrationApi = {
  listEstates: async () => page([estate()]),
  createEstate: async name => estate({ name }),
  getEstateSummary: async () => summary(),
  startImport: async () => ({ id: 'i1' }),
  listImports: async () => page([estateImport()]),
  getImport: async () => estateImport(),
  decideImport: async () => {},
  listVirtualMachines: async (_estateId, { filter = '' } = {}) =>
    page(machines.filter(({ name }) => name.includes(filter))),
  getVirtualMachine: async (_estateId, key) =>
    machines.find(machine => machine.key === key) ?? machines[0],
  listApplications: async () => page([...applications.values()]),
  getApplication: async id => applications.get(id)!,
  updateApplication: async (id, version, patch) => {
    const saved = {
      ...applyPatch(applications.get(id)!, patch),
      confirmed: true,
      version: version + 1,
    };
    applications.set(id, saved);
    return saved;
  },
  listPlans: async () => page([plan({ status })]),
  getPlan: async () => plan({ status }),
  createPlan: async () => plan({ status }),
  publishPlan: async () => {
    status = 'published';
    return {
      planId: 'p1',
      revision: 1,
      entities: { added: 5, changed: 0, unchanged: 0, removed: 0 },
    };
  },
  exportPlan: async () => new Blob(['waves: []\n']),
  listPublishedWaves: async () => page([publishedWave(1), publishedWave(2)]),
  getWave: async () => publishedWave(1),
};

createDevApp({
  features: [
    plugin.withOverrides({
      extensions: [
        plugin.getExtension('api:migration').override({
          params: defineParams =>
            defineParams({
              api: migrationApiRef,
              deps: {},
              factory: () => fakeApi,
            }),
        }),
      ],
    }),
  ],
});
