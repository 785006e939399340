import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { stringify } from 'yaml';
import { bundledSchemas } from './schemas';
import { validateManifests } from './validation/validateManifests';

const { CROSSWALK_SHARED_DATA: shared } = process.env;
const schemas = shared && join(shared, 'schemas');

const vm = (spec: object, rest: object = {}) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'a' },
  spec: { template: { spec: { domain: { devices: {} }, ...spec } }, ...rest },
});

const dataVolume = (spec: object) => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataVolume',
  metadata: { name: 'a' },
  spec,
});

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  definitions?: Record<string, Schema>;
}

/** Fields that `published` has and `ours` lacks. */
function missingFields(
  ours: Schema | undefined,
  published: Schema | undefined,
  definitions: Record<string, Schema>,
  path = 'spec',
): string[] {
  const own = ours?.$ref
    ? definitions[ours.$ref.slice('#/definitions/'.length)]
    : ours;
  const missing = published?.items
    ? missingFields(own?.items, published.items, definitions, `${path}[]`)
    : [];
  for (const [name, inner] of Object.entries(published?.properties ?? {})) {
    const field = own?.properties?.[name];
    missing.push(
      ...(field
        ? missingFields(field, inner, definitions, `${path}.${name}`)
        : [`${path}.${name}`]),
    );
  }
  return missing;
}

const samples: Array<[string, string, object, 'valid' | 'invalid']> = [
  ['minimal', 'kubevirt.io/virtualmachine_v1.json', vm({}), 'valid'],
  [
    'firmware, CPU and quantities',
    'kubevirt.io/virtualmachine_v1.json',
    vm({
      domain: {
        cpu: { cores: 2, sockets: 1, threads: 1 },
        memory: { guest: '4Gi' },
        firmware: { bootloader: { efi: { secureBoot: false } } },
        features: { smm: { enabled: true }, acpi: {} },
        devices: {
          disks: [{ name: 'a', bootOrder: 1, disk: { bus: 'virtio' } }],
          interfaces: [{ name: 'd', masquerade: {}, ports: [{ port: 22 }] }],
        },
        resources: { requests: { memory: '4Gi', cpu: 1 } },
      },
      networks: [{ name: 'd', multus: { networkName: 'x', default: true } }],
      volumes: [{ name: 'a', dataVolume: { name: 'a-root' } }],
      evictionStrategy: 'LiveMigrateIfPossible',
      livenessProbe: { tcpSocket: { port: 22 } },
    }),
    'valid',
  ],
  [
    'disk templates',
    'kubevirt.io/virtualmachine_v1.json',
    vm(
      {},
      {
        runStrategy: 'Always',
        dataVolumeTemplates: [
          {
            metadata: { name: 'root' },
            spec: {
              source: { http: { url: 'https://example.com/a.qcow2' } },
              storage: { resources: { requests: { storage: '20Gi' } } },
            },
          },
        ],
      },
    ),
    'valid',
  ],
  [
    'unknown field',
    'kubevirt.io/virtualmachine_v1.json',
    vm({ domian: {} }),
    'invalid',
  ],
  [
    'unknown field of a disk',
    'kubevirt.io/virtualmachine_v1.json',
    vm({ domain: { devices: { disks: [{ name: 'a', buss: 'x' }] } } }),
    'invalid',
  ],
  [
    'text for a number',
    'kubevirt.io/virtualmachine_v1.json',
    vm({ domain: { cpu: { cores: 'two' }, devices: {} } }),
    'invalid',
  ],
  [
    'no devices',
    'kubevirt.io/virtualmachine_v1.json',
    vm({ domain: {} }),
    'invalid',
  ],
  [
    'blank disk',
    'cdi.kubevirt.io/datavolume_v1beta1.json',
    dataVolume({
      source: { blank: {} },
      storage: {
        accessModes: ['ReadWriteMany'],
        resources: { requests: { storage: '10Gi' } },
        storageClassName: 'fast',
      },
    }),
    'valid',
  ],
  [
    'misspelt source',
    'cdi.kubevirt.io/datavolume_v1beta1.json',
    dataVolume({ source: { htpp: { url: 'https://example.com' } } }),
    'invalid',
  ],
  [
    'source without its address',
    'cdi.kubevirt.io/datavolume_v1beta1.json',
    dataVolume({ source: { http: {} } }),
    'invalid',
  ],
];

describe('bundledSchemas', () => {
  it('describe the kinds that they say', () => {
    for (const { apiVersion, kind, schema } of bundledSchemas) {
      expect(schema).toMatchObject({
        additionalProperties: false,
        properties: {
          apiVersion: { const: apiVersion },
          kind: { const: kind },
        },
      });
    }
  });

  it.each(samples)('%s of %s', (_, __, sample, verdict) => {
    expect(
      validateManifests(
        [{ path: 'a.yaml', content: stringify(sample) }],
        bundledSchemas,
      ),
    ).toMatchObject({ verdict });
  });
});

const present = schemas !== undefined && existsSync(schemas);
if (!present) {
  process.stdout.write(
    `Skipped: the published CRD schemas are not here (CROSSWALK_SHARED_DATA)\n`,
  );
}
const readSchema = (file: string) =>
  JSON.parse(readFileSync(join(schemas ?? '', file), 'utf8'));

(present ? describe : describe.skip)('published CRD schemas', () => {
  it.each(samples)(
    'agree with the published CRD on %s of %s',
    (_, file, sample, verdict) => {
      const schema = readSchema(file);
      const valid = new Ajv({ strict: false, validateFormats: false }).validate(
        schema,
        sample,
      );
      expect(valid).toBe(verdict === 'valid');
    },
  );

  it.each([
    ['VirtualMachine', 'kubevirt.io/virtualmachine_v1.json'],
    ['DataVolume', 'cdi.kubevirt.io/datavolume_v1beta1.json'],
  ])('know every field of the published CRD of %s', (kind, file) => {
    const schema: Schema = readSchema(file);
    const ours: Schema | undefined = bundledSchemas.find(
      entry => entry.kind === kind,
    )?.schema;
    expect(
      missingFields(
        ours?.properties?.spec,
        schema.properties?.spec,
        ours?.definitions ?? {},
      ),
    ).toEqual([]);
  });
});
