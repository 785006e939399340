import { createHash } from 'node:crypto';
import {
  encodeAnswers,
  isSetAside,
  raisedIn,
  Readiness,
  VirtualMachine,
  VirtualMachineAssessment,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';

/** A VM as the database answers it, with the application that has it. */
export interface VirtualMachineDbRow {
  data: string;
  application_id: string | null;
  application_name: string | null;
  readiness: string;
  answers: string;
  idle: boolean | number;
  sources: string;
}

export function toVirtualMachine(row: VirtualMachineDbRow): VirtualMachineRow {
  return {
    ...parseVirtualMachine(row.data),
    applicationId: row.application_id ?? undefined,
    applicationName: row.application_name ?? undefined,
    readiness: row.readiness as Readiness,
    raised: raisedIn(row.answers),
    idle: Boolean(row.idle),
    sources: JSON.parse(row.sources),
  };
}

/** Those that were stored before there were facts have none. */
export function parseVirtualMachine(data: string): VirtualMachine {
  return { facts: {}, ...JSON.parse(data) };
}

/** Tells whether two states of a VM are the same. */
export function digestOf(vm: VirtualMachine): string {
  return createHash('sha256').update(JSON.stringify(vm)).digest('hex');
}

/**
 * A VM as it is stored. The digest is of the VM alone: what was found out about it may change while it does not, because
 * time passes, or because a source says more than before.
 */
export function fromVirtualMachine(options: {
  estateId: string;
  vm: VirtualMachine;
  assessment: VirtualMachineAssessment;
  /** Ids of those that know it, the one that is believed first. */
  sources: readonly string[];
  /** ISO 8601: what the assessment took for now. */
  assessedAt: string;
}) {
  const { estateId, vm, assessment, sources } = options;
  return {
    estate_id: estateId,
    key: vm.key,
    name: vm.name,
    name_key: vm.name.toLocaleLowerCase('en-US'),
    power_state: vm.powerState,
    os_family: vm.osFamily,
    operating_system: vm.operatingSystem ?? '',
    cluster: vm.cluster ?? '',
    set_aside: isSetAside(vm),
    cpus: vm.cpus,
    memory_mib: vm.memoryMiB,
    provisioned_mib: vm.provisionedMiB,
    in_use_mib: vm.inUseMiB,
    search: searchTextOf(vm),
    readiness: assessment.readiness,
    answers: encodeAnswers(assessment.findings),
    idle: assessment.idle.length > 0,
    target_name: assessment.targetName.name,
    renamed: assessment.targetName.because !== undefined,
    assessed_at: options.assessedAt,
    sources: JSON.stringify(sources),
    digest: digestOf(vm),
    data: JSON.stringify(vm),
  };
}

function searchTextOf(vm: VirtualMachine): string {
  return [
    vm.name,
    vm.dnsName,
    vm.primaryIpAddress,
    ...vm.nics.flatMap(nic => nic.ipAddresses),
    vm.operatingSystem,
    vm.datacenter,
    vm.cluster,
    vm.host,
    vm.folder,
    vm.annotation,
    ...Object.values(vm.attributes),
  ]
    .filter(text => text !== undefined)
    .join('\n')
    .toLocaleLowerCase('en-US');
}
