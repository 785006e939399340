import type { ConceptChange } from '@crosswalk/backstage-plugin-glossary-common';

/** What happened to the concepts of the small glossary, the latest first. */
export const changes: ConceptChange[] = [
  {
    ref: 'vsphere:drs',
    at: '2026-10-12T08:15:00Z',
    change: 'changed',
    fields: [
      {
        field: 'definition',
        before: 'Balances virtual machines over hosts.',
        after:
          'Balances virtual machines over the hosts of a cluster by placing them at power-on and moving them when a host is busier than its neighbours.',
      },
      { field: 'mappings', before: [], after: ['drs-scheduler'] },
    ],
  },
  {
    ref: 'vsphere:drs',
    at: '2026-08-14T06:00:00Z',
    change: 'added',
    fields: [],
  },
];
