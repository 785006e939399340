// Derives strict JSON Schemas from the TypeScript types of @kubevirt-ui-ext/kubevirt-api and writes them, compact, to
// schemas/. Run with `yarn workspace @crosswalk/backstage-plugin-golden-paths-common generate-schemas`.
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { constraints, lostFields } from './schema-constraints.mjs';

const kinds = [
  ['kubevirt', 'V1VirtualMachine', 'kubevirt.io/v1', 'VirtualMachine'],
  [
    'containerized-data-importer',
    'V1beta1DataVolume',
    'cdi.kubevirt.io/v1beta1',
    'DataVolume',
  ],
  ['kubernetes', 'IoK8sApiCoreV1Service', 'v1', 'Service'],
  ['kubernetes', 'IoK8sApiCoreV1Namespace', 'v1', 'Namespace'],
  ['kubernetes', 'IoK8sApiCoreV1ConfigMap', 'v1', 'ConfigMap'],
  ['kubernetes', 'IoK8sApiCoreV1Secret', 'v1', 'Secret'],
  [
    'kubernetes',
    'IoK8sApiCoreV1PersistentVolumeClaim',
    'v1',
    'PersistentVolumeClaim',
  ],
  ['kubernetes', 'IoK8sApiAppsV1Deployment', 'apps/v1', 'Deployment'],
  [
    'kubernetes',
    'IoK8sApiNetworkingV1NetworkPolicy',
    'networking.k8s.io/v1',
    'NetworkPolicy',
  ],
];

const require = createRequire(import.meta.url);
const types = dirname(
  dirname(require.resolve('@kubevirt-ui-ext/kubevirt-api/kubevirt')),
);
const target = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  'schemas',
);

const quantityPattern =
  '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$';
const quantity = { type: ['string', 'number'], pattern: quantityPattern };
const intOrString = { type: ['integer', 'string'] };

/** Empty structs of the API stay closed; these three carry free-form content. */
const freeForm = new Set(['fieldsV1', 'status', 'metadata']);
/** Maps whose values are quantities; the types say string only. */
const quantityMaps = new Set([
  'limits',
  'requests',
  'capacity',
  'allocatedResources',
  'overhead',
]);

function convertProperty(name, schema) {
  const text = schema.description ?? '';
  if (text.startsWith('IntOrString is a type')) {
    return intOrString;
  }
  if (text.includes('Quantity is a fixed-point representation')) {
    return quantity;
  }
  if (
    quantityMaps.has(name) &&
    schema.additionalProperties?.type === 'string'
  ) {
    return { type: 'object', additionalProperties: quantity };
  }
  return convert(schema, name);
}

function convert(schema, name) {
  if (Array.isArray(schema)) {
    return schema.map(part => convert(part));
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'description' || key === '$schema' || key === 'definitions') {
      continue;
    }
    if (key === 'properties') {
      result.properties = Object.fromEntries(
        Object.entries(value).map(([property, inner]) => {
          // The generator of the types renamed this reserved word.
          const original = property === '_default' ? 'default' : property;
          return [original, convertProperty(original, inner)];
        }),
      );
    } else if (key === '$ref') {
      result.$ref = decodeURIComponent(value);
    } else if (key === 'type' && value === 'number') {
      // OpenAPI integers: none of these kinds has a fractional field that is not a quantity.
      result.type = 'integer';
    } else {
      result[key] = convert(value);
    }
  }
  if (
    result.type === 'object' &&
    !result.properties &&
    result.additionalProperties === undefined &&
    !freeForm.has(name)
  ) {
    result.additionalProperties = false;
  }
  return result;
}

function references(schema, found = new Set()) {
  if (Array.isArray(schema)) {
    schema.forEach(part => references(part, found));
  } else if (schema && typeof schema === 'object') {
    if (typeof schema.$ref === 'string') {
      found.add(schema.$ref.slice('#/definitions/'.length));
    }
    Object.values(schema).forEach(part => references(part, found));
  }
  return found;
}

function withReachableDefinitions(root, all) {
  const definitions = {};
  const queue = [...references(root)];
  while (queue.length) {
    const name = queue.pop();
    if (!definitions[name]) {
      definitions[name] = all[name];
      queue.push(...references(all[name]));
    }
  }
  return {
    ...root,
    definitions: Object.fromEntries(
      Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function restoreLostFields(schema) {
  for (const { definition, property } of lostFields) {
    const owner = Object.entries(schema.definitions).find(([name]) =>
      name.endsWith(definition),
    )?.[1];
    if (owner && !owner.properties[property]) {
      owner.properties[property] = intOrString;
      owner.required = [...(owner.required ?? []), property];
    }
  }
}

function applyConstraints(schema, apiVersion, kind) {
  const used = [];
  for (const { definition, root, only, property, ...rest } of constraints) {
    if (only && only !== `${apiVersion} ${kind}`) {
      continue;
    }
    const owner = root
      ? root === `${apiVersion} ${kind}` && schema
      : Object.entries(schema.definitions).find(([name]) =>
          name.endsWith(definition),
        )?.[1];
    if (owner?.properties?.[property]) {
      const current = owner.properties[property];
      const narrowed = current.type === 'array' ? current.items : current;
      Object.assign(narrowed, rest);
      used.push(`${definition ?? root}.${property}`);
    }
  }
  return used;
}

await mkdir(target, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'schemas-'));
const tsconfig = join(scratch, 'tsconfig.json');
await writeFile(
  tsconfig,
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      skipLibCheck: true,
      lib: ['es2022', 'dom'],
    },
    files: [],
  }),
);

const applied = new Set();
try {
  for (const [folder, type, apiVersion, kind] of kinds) {
    const generated = createGenerator({
      path: join(types, folder, 'index.d.ts'),
      tsconfig,
      type,
      topRef: false,
      expose: 'all',
      skipTypeCheck: true,
      additionalProperties: false,
    }).createSchema(type);

    const root = convert(generated);
    root.properties.apiVersion = { type: 'string', const: apiVersion };
    root.properties.kind = { type: 'string', const: kind };
    if (root.properties.status) {
      // The cluster writes it; what is in it is no concern of a reviewer.
      root.properties.status = { type: 'object' };
    }
    root.required = [
      ...new Set(['apiVersion', 'kind', 'metadata', ...(root.required ?? [])]),
    ];

    const all = Object.fromEntries(
      Object.entries(generated.definitions ?? {}).map(([name, schema]) => [
        name,
        convert(schema),
      ]),
    );
    const schema = withReachableDefinitions(root, all);
    restoreLostFields(schema);
    applyConstraints(schema, apiVersion, kind).forEach(c => applied.add(c));

    const file = `${apiVersion.replace('/', '_')}_${kind}.json`.toLowerCase();
    const text = `${JSON.stringify(schema)}\n`;
    await writeFile(join(target, file), text);
    process.stdout.write(`${file} ${(text.length / 1024).toFixed(0)} KiB\n`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

const idle = constraints
  .map(({ definition, root, property }) => `${definition ?? root}.${property}`)
  .filter(name => !applied.has(name));
if (idle.length) {
  throw new Error(`Constraints that matched no type: ${idle.join(', ')}`);
}
