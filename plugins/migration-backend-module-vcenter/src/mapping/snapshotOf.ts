import { setImmediate } from 'node:timers/promises';
import {
  ImportReportBuilder,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { InventorySnapshot } from '@crosswalk/backstage-plugin-migration-node';
import { InventoryMirror, MirroredObject } from '../collector/InventoryMirror';
import { objectTypes } from '../collector/properties';
import { ClusterRules } from './ClusterRules';
import { coverageOf } from './coverage';
import { mapInfrastructure } from './infrastructure';
import { Places } from './Places';
import { mapVirtualMachine, MappingContext } from './virtualMachine';

/** What a snapshot is made of besides the mirror. */
export interface SnapshotOptions {
  vcenterUuid: string;
  /** Host name of the vCenter Server. */
  vcenter: string;
  /** Properties that the server does not have. */
  unsupported: ReadonlySet<string>;
  /** The server's clock, ISO 8601. */
  readAt?: string;
}

/** VMs that are mapped at a stretch, in some 10 ms; then others have their turn. */
const atAStretch = 200;

/**
 * The whole inventory as the mirror has it, with every VM accounted for. The mirror must not change meanwhile.
 */
export async function snapshotOf(
  mirror: InventoryMirror,
  options: SnapshotOptions,
): Promise<InventorySnapshot> {
  const { vcenter, vcenterUuid, unsupported, readAt } = options;
  const places = new Places(mirror);
  const context: MappingContext = {
    vcenter,
    vcenterUuid,
    places,
    clusterRules: new ClusterRules(mirror),
    customFields: new Map(
      mirror
        .all('CustomFieldsManager')
        .flatMap(({ values }) => values.field ?? [])
        .map(({ key, value }) => [key, value]),
    ),
  };

  const report = new ImportReportBuilder();
  const virtualMachines: VirtualMachine[] = [];
  for (const [index, object] of mirror.all('VirtualMachine').entries()) {
    if (index % atAStretch === 0) {
      await setImmediate();
    }
    const vm = mapVirtualMachine(object, context);
    if (vm) {
      virtualMachines.push(vm);
      report.accept();
      warnOfConfiguration(object, vm.name, report);
    } else {
      accountForNameless(object, report);
    }
  }
  warnOfUnreadable(mirror, report);
  warnOfUnsupported(unsupported, report);

  return {
    virtualMachines: virtualMachines.sort((a, b) => (a.key < b.key ? -1 : 1)),
    infrastructure: mapInfrastructure(mirror, places, vcenter),
    coverage: coverageOf(mirror, unsupported),
    exportedAt: readAt,
    report: report.build(),
  };
}

function accountForNameless(
  { id, missing }: MirroredObject<'VirtualMachine'>,
  report: ImportReportBuilder,
): void {
  const place = { sheet: 'VirtualMachine', column: 'name' };
  const fault = missing.get('name');
  if (fault === 'ManagedObjectNotFound') {
    report.exclude(
      'deleted-meanwhile',
      `${id} was deleted while the inventory was read`,
      place,
    );
  } else {
    report.reject(
      'no-name',
      fault
        ? `The name of ${id} could not be read (${fault})`
        : `${id} has no name`,
      place,
    );
  }
}

/** Of a VM whose files cannot be reached vSphere knows little more than the name. */
function warnOfConfiguration(
  { values, missing }: MirroredObject<'VirtualMachine'>,
  name: string,
  report: ImportReportBuilder,
): void {
  const path = 'config.hardware.device';
  if (values[path] === undefined && !missing.has(path)) {
    report.warn(
      'no-configuration',
      `vSphere has no configuration of “${name}”, which is ${
        values['runtime.connectionState'] ?? 'in a state that is not known'
      }; its hardware and disks are unknown`,
      { sheet: 'VirtualMachine', column: path },
    );
  }
}

function warnOfUnreadable(
  mirror: InventoryMirror,
  report: ImportReportBuilder,
): void {
  for (const type of objectTypes) {
    for (const { id, missing } of mirror.all(type)) {
      for (const [path, fault] of missing) {
        report.warn(
          fault === 'NoPermission' ? 'no-permission' : 'unreadable',
          `${path} of ${id} could not be read (${fault})`,
          { sheet: type, column: path },
        );
      }
    }
  }
}

function warnOfUnsupported(
  unsupported: ReadonlySet<string>,
  report: ImportReportBuilder,
): void {
  for (const path of unsupported) {
    report.warn(
      'property-missing',
      `This version of vCenter Server has no property ${path}`,
      { sheet: 'VirtualMachine', column: path },
    );
  }
}
