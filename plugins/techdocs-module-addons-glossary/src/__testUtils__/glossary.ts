import {
  annotationIndex,
  type ConceptDetails,
  type Label,
  type LabelledConcept,
} from '@crosswalk/backstage-plugin-glossary-common';

const labelled = (
  ref: string,
  label: string,
  ...more: Label[]
): LabelledConcept => ({
  ref,
  label,
  labels: [{ text: label, kind: 'preferred' }, ...more],
});

const alternative = (text: string): Label => ({ text, kind: 'alternative' });

/** A small glossary; "live migration" has two meanings. */
export const concepts: LabelledConcept[] = [
  labelled('vsphere:drs', 'Distributed Resource Scheduler', {
    text: 'DRS',
    kind: 'abbreviation',
  }),
  labelled('vsphere:vmotion', 'vMotion', alternative('live migration')),
  labelled('vsphere:datastore', 'Datastore'),
  labelled('kubernetes:live-migration', 'Live migration'),
  labelled('kubernetes:pod', 'Pod'),
  labelled('kubernetes:persistent-volume', 'Persistent volume'),
];

export const index = annotationIndex({ concepts });

/** What the backend answers for DRS. */
export const drs: ConceptDetails = {
  concept: {
    ref: 'vsphere:drs',
    scheme: 'vsphere',
    id: 'drs',
    label: 'Distributed Resource Scheduler',
    labels: concepts[0].labels,
    definition: 'Spreads virtual machines over the hosts of a cluster.',
    domain: 'compute',
    status: 'approved',
    relations: {},
    notToBeConfusedWith: [],
    sources: [],
  },
  scheme: { id: 'vsphere', title: 'VMware vSphere' },
  crossings: [
    {
      direction: 'forward',
      role: 'whole',
      togetherWith: [],
      from: [],
      to: ['Scheduler', 'Descheduler'].map(label => ({
        ref: `kubernetes:${label.toLowerCase()}`,
        scheme: 'kubernetes',
        id: label.toLowerCase(),
        label,
        definition: '',
        domain: 'compute',
        status: 'approved',
        abbreviations: [],
        counterparts: [],
      })),
      mapping: {
        id: 'drs',
        from: { members: [{ concept: 'vsphere:drs' }], combine: 'all' },
        to: {
          members: [
            { concept: 'kubernetes:scheduler' },
            { concept: 'kubernetes:descheduler' },
          ],
          combine: 'all',
        },
        carriesOver: [],
        caveats: ['The scheduler does not come back.', 'Another one.'],
        sources: [],
      },
    },
  ],
  related: [],
  confusable: [],
  responsibilities: [],
  learningPaths: [],
  mentionedBy: [],
  languages: ['en'],
};
