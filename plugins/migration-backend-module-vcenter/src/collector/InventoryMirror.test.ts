import { parseXml } from '../xml/parseXml';
import { InventoryMirror } from './InventoryMirror';
import { readUpdateSet } from './updateSet';

const vm = '<obj type="VirtualMachine">vm-1</obj>';
const set = (path: string, value: string, op = 'assign') =>
  `<changeSet><name>${path}</name><op>${op}</op><val xsi:type="xsd:string">${value}</val></changeSet>`;
const object = (kind: string, content: string, obj = vm) =>
  `<objectSet><kind>${kind}</kind>${obj}${content}</objectSet>`;

function update(mirror: InventoryMirror, ...objects: string[]) {
  const read = readUpdateSet(
    parseXml(
      `<set><version>1</version><filterSet><filter type="PropertyFilter">f</filter>${objects.join(
        '',
      )}</filterSet></set>`,
      'set',
    ),
  );
  read.updates.forEach(each => mirror.apply(each));
  return read;
}

describe('InventoryMirror', () => {
  let mirror: InventoryMirror;
  beforeEach(() => {
    mirror = new InventoryMirror();
    update(
      mirror,
      object('enter', set('name', 'web') + set('config.annotation', 'old')),
    );
  });
  const values = () => mirror.get('vm-1', 'VirtualMachine')?.values;

  it('knows what entered, and what of it changed', () => {
    update(mirror, object('modify', set('name', 'web%2f%252')));
    expect(values()).toEqual({ name: 'web/%2', 'config.annotation': 'old' });
  });

  it.each(['remove', 'indirectRemove'])('forgets what is unset by %s', op => {
    update(
      mirror,
      object(
        'modify',
        `<changeSet><name>config.annotation</name><op>${op}</op></changeSet>`,
      ),
    );
    expect(values()).toEqual({ name: 'web' });
  });

  it('forgets what left, and starts anew with what enters again', () => {
    update(mirror, object('enter', set('name', 'again')));
    expect(values()).toEqual({ name: 'again' });
    update(mirror, object('leave', ''));
    expect(mirror.size).toBe(0);
  });

  it('keeps what could not be read apart from what is not set, until it can be', () => {
    update(
      mirror,
      object(
        'modify',
        '<missingSet><path>config.annotation</path><fault><fault xsi:type="NoPermission"/></fault></missingSet>',
      ),
    );
    expect(values()).toEqual({ name: 'web' });
    expect(mirror.get('vm-1', 'VirtualMachine')?.missing).toEqual(
      new Map([['config.annotation', 'NoPermission']]),
    );
    update(mirror, object('modify', set('config.annotation', 'new')));
    expect(mirror.get('vm-1', 'VirtualMachine')?.missing.size).toBe(0);
  });

  it.each([
    [
      'a change of what it never told of',
      '<obj type="VirtualMachine">vm-2</obj>',
      'name',
    ],
    ['a part of a property', vm, 'config.hardware.device[4000].connectable'],
    ['what all objects have', vm, 'constructor'],
  ])('refuses to guess after %s', (_, obj, path) => {
    expect(() => update(mirror, object('modify', set(path, 'x'), obj))).toThrow(
      expect.objectContaining({ code: 'out-of-step' }),
    );
  });

  it('leaves out types that were not asked for', () => {
    update(
      mirror,
      object('enter', set('name', 'x'), '<obj type="Alarm">alarm-1</obj>'),
    );
    expect(mirror.size).toBe(1);
  });

  it('lists by type, in order', () => {
    update(
      mirror,
      object('enter', '', '<obj type="VirtualMachine">vm-0</obj>'),
      object('enter', '', '<obj type="Folder">group-1</obj>'),
    );
    expect(mirror.all('VirtualMachine').map(({ id }) => id)).toEqual([
      'vm-0',
      'vm-1',
    ]);
    expect(mirror.ids(['Folder'])).toEqual(new Set(['group-1']));
    expect(mirror.get('group-1', 'VirtualMachine')).toBeUndefined();
  });
});

describe('readUpdateSet', () => {
  it.each([
    ['<set><truncated>true</truncated></set>', 'it has no version'],
    [
      '<set><version>1</version><filterSet><objectSet><kind>explode</kind><obj type="A">a</obj></objectSet></filterSet></set>',
      'we do not know what',
    ],
    [
      '<set><version>1</version><filterSet><objectSet><kind>enter</kind></objectSet></filterSet></set>',
      'we do not know what',
    ],
  ])('refuses %s', (answer, because) => {
    expect(() => readUpdateSet(parseXml(answer, 'set'))).toThrow(because);
  });

  it('says whether there is more', () => {
    expect(
      readUpdateSet(
        parseXml(
          '<set><version>7</version><truncated>true</truncated></set>',
          'set',
        ),
      ),
    ).toEqual({ version: '7', truncated: true, updates: [] });
  });
});
