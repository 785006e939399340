import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  ManifestSchema,
  validateManifests,
} from '@crosswalk/backstage-plugin-golden-paths-common';

const root = resolvePackagePath(
  '@crosswalk/backstage-plugin-catalog-backend-module-golden-paths',
);
const { CROSSWALK_SHARED_DATA: shared } = process.env;
const folder = shared && join(shared, 'schemas');

/** The schemas that the projects publish with their CRDs: made by others than those that validate a run. */
const published = [
  {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    file: 'kubevirt.io/virtualmachine_v1.json',
  },
  {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    file: 'cdi.kubevirt.io/datavolume_v1beta1.json',
  },
];

/** What the paths render, as their tests expect it: the files that hold kinds with a published schema. */
const rendered = readdirSync(join(root, 'paths'), { recursive: true })
  .map(String)
  .filter(path => path.endsWith('.yaml.golden'))
  .sort()
  .map(path => ({
    path: path.replace(/\.golden$/, ''),
    content: readFileSync(join(root, 'paths', path), 'utf8'),
  }))
  .filter(({ content }) =>
    published.some(({ apiVersion }) =>
      content.includes(`apiVersion: ${apiVersion}\n`),
    ),
  );

const placeOf = (file: string) => join(folder ?? '', file);
const missing = published.filter(
  ({ file }) => !folder || !existsSync(placeOf(file)),
);
if (missing.length) {
  process.stdout.write(
    `Skipped: the published schemas are not here (CROSSWALK_SHARED_DATA): ${missing
      .map(({ file }) => file)
      .join(', ')}\n`,
  );
}

(missing.length ? describe.skip : describe)('published schemas', () => {
  let schemas: ManifestSchema[];

  beforeAll(() => {
    schemas = published.map(({ file, ...kind }) => ({
      ...kind,
      schema: JSON.parse(readFileSync(placeOf(file), 'utf8')),
    }));
  });

  it('meet every kind that they describe', () => {
    const all = rendered.map(({ content }) => content).join('');
    for (const { kind } of published) {
      expect(all).toContain(`kind: ${kind}\n`);
    }
  });

  it.each(rendered)('accept $path', file => {
    expect(validateManifests([file], schemas)).toEqual({
      verdict: 'valid',
      documents: expect.any(Number),
      findings: [],
      unknown: [],
    });
  });

  it.each(rendered)('would refuse a typo in $path', file => {
    const typo = {
      ...file,
      content: file.content.replace(/^spec:$/m, 'spec:\n  tpyo: {}'),
    };
    expect(validateManifests([typo], schemas).findings).toEqual([
      expect.objectContaining({ rule: 'unknown-field', field: 'spec.tpyo' }),
    ]);
  });
});
