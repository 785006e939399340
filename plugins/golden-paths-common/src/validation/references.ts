import { Problem } from './describeError';
import { FieldPath } from './types';

/** A list whose items are told apart by name, at a place of a kind. */
interface NamedList {
  path: string[];
  items: Array<{ name: string; at: FieldPath }>;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (current, step) =>
      current && typeof current === 'object' && !Array.isArray(current)
        ? (current as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}

function namedList(document: unknown, path: string[]): NamedList {
  const list = at(document, path);
  const items = Array.isArray(list)
    ? list.flatMap((item, i) => {
        const name = at(item, ['name']);
        return typeof name === 'string'
          ? [{ name, at: [...path, i, 'name'] }]
          : [];
      })
    : [];
  return { path, items };
}

function duplicates({ items }: NamedList): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ name, at: path }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        rule: 'duplicate-name',
        message: `The name "${name}" is taken by another item of the list`,
        path,
        at: 'value' as const,
      },
    ];
  });
}

function unresolved(from: NamedList, to: NamedList, what: string): Problem[] {
  const known = new Set(to.items.map(({ name }) => name));
  return from.items
    .filter(({ name }) => !known.has(name))
    .map(({ name, at: path }) => ({
      rule: 'unresolved-reference',
      message: `There is no ${what} "${name}" in ${to.path.join('.')}`,
      path,
      at: 'value' as const,
    }));
}

function virtualMachine(document: unknown): Problem[] {
  const spec = ['spec', 'template', 'spec'];
  const list = (...path: string[]) => namedList(document, [...spec, ...path]);
  const disks = list('domain', 'devices', 'disks');
  const filesystems = list('domain', 'devices', 'filesystems');
  const interfaces = list('domain', 'devices', 'interfaces');
  const volumes = list('volumes');
  const networks = list('networks');
  return [
    ...[disks, interfaces, volumes, networks].flatMap(duplicates),
    ...unresolved(disks, volumes, 'volume'),
    ...unresolved(filesystems, volumes, 'volume'),
    ...unresolved(interfaces, networks, 'network'),
    ...unresolved(networks, interfaces, 'interface'),
  ];
}

/** What a schema cannot say: names that must be unique, and names that must exist. */
export function checkReferences(
  apiVersion: string,
  kind: string,
  document: unknown,
): Problem[] {
  switch (`${apiVersion} ${kind}`) {
    case 'kubevirt.io/v1 VirtualMachine':
      return virtualMachine(document);
    case 'v1 Service':
      return duplicates(namedList(document, ['spec', 'ports']));
    case 'apps/v1 Deployment':
      return duplicates(
        namedList(document, ['spec', 'template', 'spec', 'containers']),
      );
    default:
      return [];
  }
}
