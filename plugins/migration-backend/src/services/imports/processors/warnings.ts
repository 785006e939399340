import { ImportFinding } from '@crosswalk/backstage-plugin-migration-common';
import { EstateFacts } from '../../../store/sources/facts';
import { everyRow } from './batches';

/** Applications that a warning names. */
const named = 20;

/** Says what people would miss because VMs are gone: applications without any, and flows that end nowhere. */
export async function warningsOf(
  vanished: ReadonlySet<string>,
  facts: EstateFacts,
): Promise<ImportFinding[]> {
  if (vanished.size === 0) {
    return [];
  }
  return [
    ...(await emptyApplications(vanished, facts)),
    ...(await brokenDependencies(vanished, facts)),
  ];
}

async function emptyApplications(
  vanished: ReadonlySet<string>,
  facts: EstateFacts,
): Promise<ImportFinding[]> {
  const left = new Map<string, { name: string; members: number }>();
  for await (const { applicationId, name, confirmed, vmKey } of everyRow(
    after => facts.members(after),
    row => row.vmKey,
  )) {
    // What nobody confirmed is suggested anew and leaves nothing behind.
    if (confirmed) {
      const known = left.get(applicationId) ?? { name, members: 0 };
      known.members += vanished.has(vmKey) ? 0 : 1;
      left.set(applicationId, known);
    }
  }
  const names = [...left.values()]
    .filter(({ members }) => members === 0)
    .map(({ name }) => name)
    .sort();
  return names.length === 0
    ? []
    : [
        {
          outcome: 'warning',
          rule: 'application-without-vms',
          message: `${
            names.length === 1
              ? 'This application is'
              : 'These applications are'
          } left without VMs: ${listOf(names)}. Retire or merge what is gone.`,
          count: names.length,
        },
      ];
}

async function brokenDependencies(
  vanished: ReadonlySet<string>,
  facts: EstateFacts,
): Promise<ImportFinding[]> {
  let count = 0;
  for await (const { sourceKey, targetKey } of everyRow(
    after => facts.dependencies(after),
    row => row.id,
  )) {
    count += vanished.has(sourceKey) || vanished.has(targetKey) ? 1 : 0;
  }
  return count === 0
    ? []
    : [
        {
          outcome: 'warning',
          rule: 'dependency-without-vm',
          message:
            'Dependencies end at VMs that are gone. They are kept, and are back when the VM is.',
          count,
        },
      ];
}

/** Says which VMs may be there twice, because nothing tells whether two sources mean the same one. */
export function namesakeWarnings(names: string[]): ImportFinding[] {
  return names.length === 0
    ? []
    : [
        {
          outcome: 'warning',
          rule: 'namesake-without-place',
          message: `${
            names.length === 1 ? 'This VM has' : 'These VMs have'
          } a name that another source knows as well, and nothing else tells whether both mean the same: ${listOf(
            names,
          )}. They are kept as two. If they are one, import a file that says vCenter, datacenter, cluster or a uuid.`,
          count: names.length,
        },
      ];
}

function listOf(names: string[]): string {
  const shown = names.slice(0, named).map(name => `“${name}”`);
  return names.length > named
    ? `${shown.join(', ')} and ${names.length - named} more`
    : shown.join(', ');
}
