import * as fc from 'fast-check';
import {
  boolean,
  children,
  dataType,
  integer,
  objectReference,
  text,
} from './nodes';
import { decodeEntities, parseXml } from './parseXml';

const document = `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:_i="http://www.w3.org/2001/XMLSchema-instance">
  <soapenv:Body>
    <val _i:type="ns1:ArrayOfVirtualDevice">
      <VirtualDevice _i:type="VirtualDisk"><key>2000</key><on>true</on></VirtualDevice>
      <VirtualDevice _i:type="VirtualVmxnet3"><key>4000</key><on>0</on></VirtualDevice>
    </val>
    <host _i:type="ManagedObjectReference" type="HostSystem">host-9</host>
    <name> 50&#37; &lt;web&#x3e; &quot;a&amp;b&quot; </name>
    <empty></empty>
  </soapenv:Body>
</soapenv:Envelope>`;

describe('parseXml', () => {
  const body = children(parseXml(document, 'Envelope'), 'Body')[0];

  it('reads elements whatever their prefix, and data types whatever the prefix of that is', () => {
    const devices = children(children(body, 'val')[0], 'VirtualDevice');
    expect(dataType(body, 'val')).toBe('ArrayOfVirtualDevice');
    expect(devices.map(device => dataType(device))).toEqual([
      'VirtualDisk',
      'VirtualVmxnet3',
    ]);
    expect(devices.map(device => integer(device, 'key'))).toEqual([2000, 4000]);
    expect(devices.map(device => boolean(device, 'on'))).toEqual([true, false]);
  });

  it('tells the data type of a reference from the type of what it refers to', () => {
    expect(dataType(body, 'host')).toBe('ManagedObjectReference');
    expect(objectReference(body, 'host')).toEqual({
      type: 'HostSystem',
      value: 'host-9',
    });
  });

  it('resolves entities, and says nothing for an empty element', () => {
    expect(text(body, 'name')).toBe('50% <web> "a&b"');
    expect(text(body, 'empty')).toBeUndefined();
  });

  it('resolves each entity once, and leaves alone what is none', () => {
    expect(decodeEntities('&amp;lt; &unknown; &#1114112; &')).toBe(
      '&lt; &unknown; &#1114112; &',
    );
  });

  it('expands nothing that a document type defines', () => {
    const bomb = `<!DOCTYPE e [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Envelope>&b;</Envelope>`;
    expect(() => parseXml(bomb, 'Envelope')).toThrow('document type');
  });

  it('gives no element a way to what all objects have', () => {
    expect(() =>
      parseXml('<a><__proto__><x>1</x></__proto__></a>', 'a'),
    ).toThrow('__proto__');
    expect(children(parseXml('<a><b>1</b></a>', 'a'), 'toString')).toEqual([]);
  });

  it.each([
    ['<html><body>Not here</body></html>', 'does not end with </Envelope>'],
    ['Bad gateway', 'it is no XML'],
    ['', 'it is no XML'],
    ['<Other></Envelope>', ''],
    ['<Envelope></Envelope>', 'its root is not <Envelope>'],
  ])('refuses %j', (answer, because) => {
    expect(() => parseXml(answer, 'Envelope')).toThrow(because);
  });

  it('never takes the beginning of a document for a document', () => {
    fc.assert(
      fc.property(fc.nat(document.length - 1), end => {
        expect(() => parseXml(document.slice(0, end), 'Envelope')).toThrow();
      }),
    );
  });
});
