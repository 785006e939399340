import { quoted } from './csv';
import { operatingSystems } from './operatingSystems';
import { DemoEstate, DemoFlow, DemoVirtualMachine } from './types';

const header = [
  'Time slot',
  'Source server name',
  'Source IP',
  'Source application',
  'Source process',
  'Destination server name',
  'Destination IP',
  'Destination application',
  'Destination process',
  'Destination port',
];

const applications: Record<string, string> = {
  nginx: 'Nginx',
  java: 'Java',
  postgres: 'PostgreSQL',
  sqlservr: 'Microsoft SQL Server',
  oracle: 'Oracle Database',
  w3wp: 'Internet Information Services',
  named: 'DNS server',
  lsass: 'Active Directory Domain Services',
  sshd: 'OpenSSH',
  smbd: 'File server',
};

/**
 * The dependency export of Azure Migrate, byte-order mark included: one row for each flow and each six-hour slot in which
 * it was seen.
 * @public
 */
export function writeDependencyCsv(estate: DemoEstate): string {
  const byId = new Map(estate.virtualMachines.map(vm => [vm.id, vm]));
  const lines = [header.join(',')];
  for (const flow of estate.flows) {
    const source = byId.get(flow.sourceId);
    const target = byId.get(flow.targetId);
    if (source && target) {
      for (const slot of flow.slots) {
        lines.push(row(estate, flow, slot, source, target));
      }
    }
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function row(
  estate: DemoEstate,
  flow: DemoFlow,
  slot: number,
  source: DemoVirtualMachine,
  target: DemoVirtualMachine,
): string {
  return [
    slotStart(estate.asOf, slot),
    source.name,
    source.primaryIp ?? '',
    applicationOf(flow.sourceProcess, source),
    flow.sourceProcess,
    target.name,
    target.primaryIp ?? '',
    applicationOf(flow.targetProcess, target),
    flow.targetProcess,
    String(flow.port),
  ]
    .map(text => quoted(text))
    .join(',');
}

function slotStart(asOf: string, slot: number): string {
  const start = new Date(Date.parse(asOf) - (slot + 1) * 6 * 60 * 60 * 1000);
  return `${start.toISOString().slice(0, 19)}Z`;
}

function applicationOf(process: string, vm: DemoVirtualMachine): string {
  return (
    applications[process] ??
    (operatingSystems[vm.os].family === 'windows' ? 'Windows' : '')
  );
}
