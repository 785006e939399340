import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Concept } from '@crosswalk/backstage-plugin-glossary-common';
import { entitiesOfConcept } from './entitiesOfConcept';

const concept = (ref: string, label: string): Concept => ({
  ref,
  scheme: ref.split(':')[0],
  id: ref.split(':')[1],
  label,
  labels: [
    { text: label, kind: 'preferred' },
    { text: '移行ウェーブ', kind: 'preferred', lang: 'ja' },
  ],
  definition: '',
  domain: 'compute',
  status: 'approved',
  relations: {},
  notToBeConfusedWith: [],
  sources: [],
});

const entity = (
  kind: string,
  name: string,
  more: {
    annotations?: Record<string, string>;
    type?: string;
    uses?: string;
  } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations: more.annotations },
  spec: { type: more.type },
  ...(more.uses && {
    relations: [{ type: 'usesConcept', targetRef: more.uses }],
  }),
});

const wave = concept('kubernetes:migration-wave', 'Migration wave');
const vm = concept('vsphere:virtual-machine', 'Virtual machine');
const vmEntity = 'concept:default/vsphere.virtual-machine';

const names = async (about: Concept, entities: Entity[]) =>
  (await entitiesOfConcept(catalogApiMock({ entities }), about)).map(
    ({ metadata }) => metadata.name,
  );

describe('entitiesOfConcept', () => {
  it('finds what is named and what follows', async () => {
    const entities = [
      entity('MigrationWave', 'wave-1'),
      entity('Template', 'move', {
        annotations: { 'crosswalk.dev/replaces': 'Migration wave' },
      }),
      entity('Component', 'planner', {
        annotations: { 'crosswalk.dev/concepts': 'kubernetes:migration-wave' },
      }),
      entity('Component', 'plan', {
        annotations: { 'crosswalk.dev/concepts': '移行ウェーブ' },
      }),
      entity('Component', 'other'),
    ];
    expect(await names(wave, entities)).toEqual([
      'move',
      'plan',
      'planner',
      'wave-1',
    ]);
  });

  it('goes by type and by what happens to it', async () => {
    const entities = [
      entity('Resource', 'a', { type: 'virtual-machine' }),
      entity('Resource', 'b', { type: 'database' }),
      entity('Component', 'c', {
        annotations: { 'crosswalk.dev/disposition': 'rehost' },
      }),
    ];
    expect(await names(vm, entities)).toEqual(['a', 'c']);
  });

  it('finds what is related among more than it would look at', async () => {
    const entities = [
      entity('Concept', 'vsphere.virtual-machine'),
      ...Array.from({ length: 600 }, (_, index) =>
        entity('Resource', `disk-${index}`, { type: 'disk' }),
      ),
      entity('Resource', 'last', { type: 'virtual-machine', uses: vmEntity }),
    ];
    expect(await names(vm, entities)).toEqual(['last']);
  });
});
