import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import { Concept, Mapping } from '@crosswalk/backstage-plugin-glossary-common';
import fc from 'fast-check';
import { conceptEntityName, toConceptEntities } from './toConceptEntities';

const concept = (ref: string, more: Partial<Concept> = {}): Concept => ({
  ref,
  scheme: ref.split(':')[0],
  id: ref.split(':')[1],
  label: ref,
  labels: [{ text: ref, kind: 'preferred' }],
  definition: 'One.',
  domain: 'compute',
  status: 'approved',
  relations: {},
  notToBeConfusedWith: [],
  sources: [],
  ...more,
});
const mapping = (from: string[], to: string[]): Mapping => ({
  id: from.join('-'),
  from: { combine: 'all', members: from.map(ref => ({ concept: ref })) },
  to: { combine: 'all', members: to.map(ref => ({ concept: ref })) },
  carriesOver: [],
  caveats: [],
  sources: [],
});

describe('toConceptEntities', () => {
  it('says what a concept becomes, what it is part of and whose it is', () => {
    const [drs] = toConceptEntities(
      {
        concepts: [
          concept('vsphere:drs', {
            label: 'DRS',
            definition: 'Balances.',
            owner: 'group:default/platform-team',
            relations: { partOf: ['vsphere:cluster'] },
          }),
        ],
        mappings: [
          mapping(['vsphere:drs'], ['k:scheduler', 'k:descheduler']),
          mapping(['vsphere:drs'], ['k:scheduler']),
        ],
      },
      { location: 'glossary:export' },
    );
    expect(drs).toEqual({
      apiVersion: 'crosswalk.dev/v1alpha1',
      kind: 'Concept',
      metadata: {
        name: 'vsphere.drs',
        title: 'DRS',
        description: 'Balances.',
        annotations: {
          'backstage.io/managed-by-location': 'glossary:export',
          'backstage.io/managed-by-origin-location': 'glossary:export',
          'crosswalk.dev/concept-ref': 'vsphere:drs',
        },
      },
      spec: {
        type: 'compute',
        scheme: 'vsphere',
        lifecycle: 'approved',
        owner: 'group:default/platform-team',
        becomes: ['k.scheduler', 'k.descheduler'],
        partOf: ['vsphere.cluster'],
      },
    });
  });

  it('leads to the page of the glossary where that is known', () => {
    const glossary = { concepts: [concept('vsphere:drs')], mappings: [] };
    const [drs] = toConceptEntities(glossary, {
      location: 'glossary:export',
      pagesUrl: 'https://portal/glossary',
    });
    expect(drs.metadata.links).toEqual([
      {
        title: 'Open in the glossary',
        url: 'https://portal/glossary/vsphere/drs',
      },
    ]);
  });

  it('says nothing of what a concept does not have', () => {
    const [ft] = toConceptEntities(
      {
        concepts: [concept('vsphere:ft')],
        mappings: [
          {
            ...mapping(['vsphere:ft'], []),
            to: { none: 'No lockstep.' },
          },
        ],
      },
      { location: 'glossary:export' },
    );
    expect(ft.spec).toEqual({
      type: 'compute',
      scheme: 'vsphere',
      lifecycle: 'approved',
    });
  });

  it('names entities as the catalog takes them, each ref its own', () => {
    const validate = entityEnvelopeSchemaValidator();
    const segment = fc
      .stringMatching(/^[a-z0-9]+([-.][a-z0-9]+)*$/)
      .filter(text => text.length <= 80);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc
            .tuple(fc.stringMatching(/^[a-z0-9]{1,12}$/), segment)
            .map(([scheme, id]) => `${scheme}:${id}`),
        ),
        refs => {
          const entities = toConceptEntities(
            { concepts: refs.map(ref => concept(ref)), mappings: [] },
            { location: 'glossary:export' },
          );
          entities.forEach(entity => validate(entity));
          const names = entities.map(({ metadata }) => metadata.name);
          expect(names.every(name => name.length <= 63)).toBe(true);
          expect(new Set(names).size).toBe(refs.length);
        },
      ),
    );
  });

  it('cuts a long name where it does not end in a separator', () => {
    expect(conceptEntityName(`k:${'a-'.repeat(40)}b`)).toMatch(
      /^k\.(a-)+a-[0-9a-f]{8}$/,
    );
  });
});
