import { Evidence } from '../types';
import { AttributeReader, ownerRefOf } from './attributes';
import { mostFrequent } from './collect';
import { VirtualMachineGroup } from './grouping';
import { serviceOfName, sharedFolderOf } from './sharedServices';

/** The owner that most attributes name. */
export function ownerOf(
  group: VirtualMachineGroup,
  attributeOf: AttributeReader,
): { ref: string; evidence: Evidence } | undefined {
  const named = group.members.flatMap(vm => {
    const attribute = attributeOf(vm, 'owner');
    const ref = attribute && ownerRefOf(attribute.value);
    return ref ? [{ ref, header: attribute.header }] : [];
  });
  if (named.length === 0) {
    return undefined;
  }
  const ref = mostFrequent(named.map(each => each.ref));
  const { header } = named.find(each => each.ref === ref) ?? named[0];
  return {
    ref,
    evidence: { kind: 'attribute', message: `${header} names ${ref}` },
  };
}

/** Why the group seems to serve everybody; undefined when it does not. */
export function sharedServiceOf(
  group: VirtualMachineGroup,
): Evidence | undefined {
  const folder = group.members.map(sharedFolderOf).find(each => each);
  if (folder) {
    return {
      kind: 'shared-service',
      message: `In “${folder}”, where shared services are kept`,
    };
  }
  const services = group.names.flatMap(name => serviceOfName(name) ?? []);
  return services.length * 2 > group.members.length
    ? {
        kind: 'shared-service',
        message: `Named like a ${mostFrequent(services)}`.replace(
          'a name resolution',
          'name resolution',
        ),
      }
    : undefined;
}

/** What is off, and may be retired. */
export function poweredOff({ members }: VirtualMachineGroup): Evidence[] {
  const off = members.filter(vm => vm.powerState === 'poweredOff');
  if (off.length === 0) {
    return [];
  }
  if (off.length < members.length) {
    return [
      {
        kind: 'power-state',
        message: `${off.length} of ${members.length} VMs are powered off`,
      },
    ];
  }
  const since = off.flatMap(vm => vm.poweredOffSince ?? []).sort()[0];
  return [
    {
      kind: 'retire',
      message: `${
        off.length === 1 ? 'Its VM is' : `All ${off.length} VMs are`
      } powered off${
        since ? `, the first since ${since.slice(0, 10)}` : ''
      }; consider to retire it`,
    },
  ];
}

/** What is called old, a copy or dead by its name, and may be retired. */
export function markedAsGone({
  members,
  names,
}: VirtualMachineGroup): Evidence[] {
  const marked = members.flatMap((vm, i) => {
    const { goneMark } = names[i];
    return goneMark ? [{ vm, goneMark }] : [];
  });
  if (marked.length === 0) {
    return [];
  }
  const [{ vm, goneMark }] = marked;
  return [
    {
      kind: 'retire',
      message: `“${vm.name}” is marked as “${goneMark}”${
        marked.length > 1 ? `, like ${marked.length - 1} more` : ''
      }; ask whether it is still needed`,
    },
  ];
}
