import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledSchemas } from '@crosswalk/backstage-plugin-golden-paths-common/schemas';
import type { ManifestSchemas } from '@crosswalk/backstage-plugin-golden-paths-common';
import { coreSchemas } from './coreSchemas';

/** Kinds whose published definitions are real inputs: too large, and not ours, to be part of the project. */
const published = [
  ['cilium.io/v2', 'CiliumNetworkPolicy'],
  ['gateway.networking.k8s.io/v1', 'Gateway'],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
  ['monitoring.coreos.com/v1', 'PrometheusRule'],
  ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass'],
  ['velero.io/v1', 'Schedule'],
];

/** The published definitions leave metadata open; names are checked all the same. */
const metadata = bundledSchemas.find(({ kind }) => kind === 'NetworkPolicy')!
  .schema as { definitions: Record<string, object> };

/** Expressions of Go as JavaScript reads them, and no formats that only the API server knows. */
function asJavaScript(key: string, value: unknown): unknown {
  if (key === 'pattern' && typeof value === 'string') {
    return value.replace('(?i)', '').replaceAll('\\PC', '\\P{C}');
  }
  const isServerFormat =
    key === 'format' && (value === 'cidr' || value === 'idn-hostname');
  return isServerFormat ? undefined : value;
}

function readPublished(folder: string, apiVersion: string, kind: string) {
  const [group, version] = apiVersion.split('/');
  const text = readFileSync(
    join(folder, group, `${kind.toLowerCase()}_${version}.json`),
    'utf8',
  );
  const schema = JSON.parse(text, asJavaScript);
  return {
    apiVersion,
    kind,
    schema: {
      ...schema,
      properties: {
        ...schema.properties,
        metadata: {
          $ref: '#/definitions/IoK8sApimachineryPkgApisMetaV1ObjectMeta',
        },
      },
      definitions: metadata.definitions,
    },
  };
}

const folder =
  process.env.CROSSWALK_SHARED_DATA &&
  join(process.env.CROSSWALK_SHARED_DATA, 'schemas');

/** Whether the published definitions are here. */
export const hasPublished = folder !== undefined && existsSync(folder);

/** All that is known of the kinds that translators write. */
export const schemas: ManifestSchemas = [
  ...bundledSchemas,
  ...(coreSchemas as ManifestSchemas),
  ...(folder && hasPublished
    ? published.map(([apiVersion, kind]) =>
        readPublished(folder, apiVersion, kind),
      )
    : []),
];
