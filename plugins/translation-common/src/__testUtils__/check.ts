import {
  formatFinding,
  validateManifests,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { KubernetesObject } from '../manifests/types';
import { hasPublished, schemas } from './schemas';

/** What is wrong with manifests, by strict schemas. Empty when nothing is. */
export function problemsOf(manifests: readonly KubernetesObject[]): string[] {
  const { findings, unknown } = validateManifests(
    [
      {
        path: 'all.yaml',
        content: manifests.map(one => JSON.stringify(one)).join('\n---\n'),
      },
    ],
    schemas,
  );
  const names = manifests.map(({ kind, metadata }) =>
    [kind, metadata.namespace, metadata.name].join(' '),
  );
  return [
    ...(manifests.length ? findings.map(formatFinding) : []),
    ...(hasPublished
      ? unknown.map(({ kind }) => `There is no schema for ${kind}`)
      : []),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map(name => `${name} is written twice`),
  ];
}
