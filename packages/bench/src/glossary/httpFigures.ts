import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import glossaryPlugin from '@crosswalk/backstage-plugin-glossary-backend';
import type { LabelledConcept } from '@crosswalk/backstage-plugin-glossary-common';
import type { Figure } from '../figures';
import { calmestP99 } from '../measure';
import { generateConcepts } from './concepts';
import { generateText } from './corpus';
import { generateQueries } from './queries';

const CONCEPTS = Number(process.env.BENCH_HTTP_CONCEPTS ?? 100_000);
const QUERIES = 60;

/** Lookup over the real router, of a glossary that was read from files as every other. */
export async function httpFigures(
  progress: (message: string) => void,
): Promise<Figure[]> {
  progress(`lookup over HTTP, ${CONCEPTS} concepts`);
  const concepts = generateConcepts(generateText(4_000_000), CONCEPTS);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crosswalk-bench-'));
  try {
    const file = path.join(folder, 'glossary.yaml');
    writeFileSync(file, toYaml(concepts));
    const before = performance.now();
    const backend = await startTestBackend({
      features: [
        glossaryPlugin,
        mockServices.rootConfig.factory({
          data: {
            glossary: {
              shippedContent: false,
              sources: [{ id: 'bench', type: 'crosswalk-yaml', target: file }],
            },
          },
        }),
      ],
    });
    const started = performance.now() - before;
    const { port } = backend.server.address() as AddressInfo;
    const queries = Object.values(generateQueries(concepts, QUERIES)).flat();
    const p99 = await calmestP99(2, queries, async ({ text }) => {
      const response = await fetch(
        `http://localhost:${port}/api/glossary/v1/lookup?q=${encodeURIComponent(
          text,
        )}`,
      );
      if (!response.ok) {
        throw new Error(`Lookup answered ${response.status}`);
      }
      await response.json();
    });
    await backend.stop();
    return [
      {
        what: `lookup over HTTP, ${CONCEPTS / 1000} k concepts, p99`,
        unit: 'ms',
        better: 'lower',
        crosswalk: p99,
        target: 10,
      },
      {
        what: `start of the backend with ${CONCEPTS / 1000} k concepts`,
        unit: 's',
        better: 'lower',
        crosswalk: started / 1000,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function toYaml(concepts: readonly LabelledConcept[]): string {
  const scheme = (name: string) =>
    `apiVersion: crosswalk.dev/v1alpha1\nkind: ConceptScheme\nmetadata:\n  name: ${name}\nspec:\n  title: ${name}\n`;
  const concept = ({ ref, labels: [preferred, ...others] }: LabelledConcept) =>
    `apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata:
  name: ${ref}
spec:
  label: ${JSON.stringify(preferred.text)}
  altLabels: ${JSON.stringify(others.map(({ text }) => text))}
  definition: A concept of the bench.
  domain: compute
  status: approved
  sources:
    - title: Bench
      date: '2026-01-01'
`;
  return [
    scheme('vsphere'),
    scheme('kubernetes'),
    ...concepts.map(concept),
  ].join('---\n');
}
