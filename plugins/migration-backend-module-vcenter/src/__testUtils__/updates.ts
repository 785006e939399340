import { InventoryMirror } from '../collector/InventoryMirror';
import { readUpdateSet } from '../collector/updateSet';
import { parseXml } from '../xml/parseXml';

/** An object as a property collector tells of it, values as XML. */
export interface ToldObject {
  /** `VirtualMachine:vm-1` */
  object: string;
  kind?: 'enter' | 'modify' | 'leave';
  values?: Record<string, string>;
  /** Properties that may not be read. */
  refused?: string[];
}

/** A value that refers to an object: `HostSystem:host-1`. */
export function referring(object: string): string {
  const [type, id] = object.split(':');
  return `<val xsi:type="ManagedObjectReference" type="${type}">${id}</val>`;
}

/** A value that is a list of references. */
export function listing(...objects: string[]): string {
  return `<val xsi:type="ArrayOfManagedObjectReference">${objects
    .map(object => {
      const [type, id] = object.split(':');
      return `<ManagedObjectReference type="${type}">${id}</ManagedObjectReference>`;
    })
    .join('')}</val>`;
}

/** An answer of `WaitForUpdatesEx`, without what is around it. */
export function updateSetXml(
  version: string,
  objects: ToldObject[],
  truncated = false,
): string {
  const told = objects.map(({ object, kind = 'enter', values, refused }) => {
    const [type, id] = object.split(':');
    const changes = Object.entries(values ?? {}).map(
      ([path, value]) =>
        `<changeSet><name>${path}</name><op>assign</op>${
          value.startsWith('<val') ? value : `<val>${value}</val>`
        }</changeSet>`,
    );
    const missing = (refused ?? []).map(
      path =>
        `<missingSet><path>${path}</path><fault><fault xsi:type="NoPermission"/><localizedMessage/></fault></missingSet>`,
    );
    return `<objectSet><kind>${kind}</kind><obj type="${type}">${id}</obj>${changes.join(
      '',
    )}${missing.join('')}</objectSet>`;
  });
  return `<version>${version}</version><filterSet><filter type="PropertyFilter">f</filter>${told.join(
    '',
  )}</filterSet>${truncated ? '<truncated>true</truncated>' : ''}`;
}

export function mirrorOf(...objects: ToldObject[]): InventoryMirror {
  const mirror = new InventoryMirror();
  const answer = parseXml(
    `<returnval>${updateSetXml('1', objects)}</returnval>`,
    'returnval',
  );
  readUpdateSet(answer).updates.forEach(update => mirror.apply(update));
  return mirror;
}
