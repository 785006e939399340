import type { VirtualMachineFilters } from '../src/api';
import type { MigrationApi } from '../src';
import {
  application,
  columnSettings,
  estate,
  estateImport,
  estateSource,
  page,
  plan,
  publishedWave,
  summary,
  vmChange,
} from '../src/__testUtils__/content';
import { applyPatch } from '../src/lib/applicationPatch';
import { machines, readiness } from './machines';

const applications = new Map(
  ['shop', 'billing', 'wiki', 'fax'].map(name => {
    const each = application(name);
    return [each.id, each];
  }),
);
const findings = Array.from({ length: 3000 }, (_, index) => ({
  outcome: (['excluded', 'warning', 'rejected'] as const)[index % 3],
  sheet: 'vInfo',
  row: index + 2,
  rule: ['empty-row', 'unreadable-value', 'duplicate-row'][index % 3],
  message: `Row ${index + 2} is not as it should be.`,
  count: 1,
}));
const imported = estateImport({
  // A playground has no catalog with people.
  createdBy: 'plugin:migration',
  report: {
    rowsRead: 13_000,
    accepted: 10_000,
    excluded: 2000,
    rejected: 1000,
    details: findings,
    changes: { added: 120, changed: 80, unchanged: 9800, removed: 14 },
  },
});
let status: 'draft' | 'published' = 'draft';
let columns = columnSettings();

function fits(filters: VirtualMachineFilters) {
  const { filter = '', concern, source } = filters;
  const fields = [
    'cluster',
    'powerState',
    'osFamily',
    'applicationId',
    'readiness',
    'idle',
  ] as const;
  return (vm: (typeof machines)[number]) =>
    vm.name.includes(filter) &&
    (!concern || vm.raised.includes(concern)) &&
    (!source || vm.sources.includes(source)) &&
    fields.every(
      field => filters[field] === undefined || filters[field] === vm[field],
    );
}

/** A large estate in the memory of the page: what the pages ask for most. */
export const fakeApi: Partial<MigrationApi> = {
  listEstates: async () => page([estate()]),
  createEstate: async name => estate({ name }),
  getEstateSummary: async () =>
    summary({
      virtualMachines: machines.length,
      byReadiness: readiness.byReadiness,
      idle: readiness.idle,
    }),
  getReadiness: async () => readiness,
  listSources: async () => [
    estateSource({ title: 'Harbour', items: 10_000 }),
    estateSource({
      id: 'vcenter:prod',
      kind: 'inventory',
      title: 'vCenter prod',
      live: true,
      items: 3334,
      error: 'The server refused the password.',
      failedAt: '2026-11-03T08:00:00Z',
    }),
  ],
  refreshSource: async () => ({ id: 'i1' }),
  removeSource: async () => {},
  getColumns: async () => columns,
  setColumns: async (_estateId, mapping) => {
    columns = { ...columns, mapping };
    return columns;
  },
  startImport: async () => ({ id: 'i1' }),
  listImports: async () => page([imported]),
  getImport: async () => imported,
  listImportChanges: async (_estateId, _importId, { change } = {}) =>
    page(
      [
        vmChange('web_00000'),
        vmChange('app_00001', { change: 'appeared', fields: [] }),
        vmChange('fax-01', { change: 'vanished', fields: [] }),
      ].filter(each => !change || each.change === change),
    ),
  decideImport: async () => {},
  listVirtualMachines: async (
    _estateId,
    { limit = 100, cursor, sort = 'name', ...filters } = {},
  ) => {
    const column = sort.replace(/^-/, '') as 'name';
    const sign = sort.startsWith('-') ? -1 : 1;
    const fitting = machines
      .filter(fits(filters))
      .sort((a, b) =>
        a[column] === b[column] ? 0 : sign * (a[column] < b[column] ? -1 : 1),
      );
    const start = Number(cursor ?? 0);
    const end = start + limit;
    // As long as a backend takes.
    await new Promise(resolve => setTimeout(resolve, 120));
    return {
      items: fitting.slice(start, end),
      totalItems: fitting.length,
      pageInfo: { nextCursor: end < fitting.length ? String(end) : undefined },
    };
  },
  getVirtualMachine: async (_estateId, key) =>
    machines.find(machine => machine.key === key) ?? machines[0],
  listVirtualMachineHistory: async (_estateId, key) => {
    const name = key.slice(3);
    return page([
      vmChange(name),
      vmChange(name, { change: 'appeared', fields: [] }),
    ]);
  },
  exportVirtualMachines: async () => new Blob(['name\r\n']),
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
