import type {
  Conflict,
  Feedback,
  Gap,
  Page,
  SourceReport,
  SourceStatus,
} from '@crosswalk/backstage-plugin-glossary-common';
import { summaryOf } from './content';

/** All of it on one page. */
export function pageOf<T>(...items: T[]): Page<T> {
  return { items, totalItems: items.length, pageInfo: {} };
}

export const okSource: SourceStatus = {
  id: 'builtin',
  type: 'crosswalk-yaml',
  target: 'content',
  status: 'ok',
  checkedAt: '2026-11-25T01:00:00Z',
  lastGoodAt: '2026-11-25T01:00:00Z',
  schemes: 2,
  concepts: 1812,
  mappings: 361,
  problems: 0,
};

export const heldReport: SourceReport = {
  ...okSource,
  id: 'storage-terms',
  type: 'openmetadata-csv',
  status: 'held',
  lastGoodAt: '2026-11-20T06:00:00Z',
  documents: { read: 150, accepted: 146, excluded: 3, rejected: 1 },
  exclusions: [{ file: 'storage.csv', line: 3, rule: 'Drafts are left out' }],
  losses: [
    { subject: 'terms:lun', field: 'reviewers', reason: 'No place for them' },
  ],
  diff: {
    added: [],
    removed: ['terms:lun', 'terms:zone'],
    changed: [{ ref: 'terms:array', fields: ['definition'] }],
    mappings: { added: [], removed: [], changed: [] },
  },
  problemDetails: [
    { file: 'storage.csv', line: 12, column: 5, message: 'has no name' },
  ],
};

export const gap: Gap = {
  query: 'vSAN Max',
  count: 1203,
  firstAskedAt: '2026-11-01T01:00:00Z',
  lastAskedAt: '2026-11-24T01:00:00Z',
};

export const feedback: Feedback = {
  id: 'feedback-1',
  kind: 'wrong',
  ref: 'vsphere:drs',
  text: 'It does not move running machines.',
  status: 'open',
  createdAt: '2026-11-02T09:30:00Z',
  createdBy: 'user:default/olivia',
};

export const conflicts: Conflict[] = [
  {
    kind: 'homograph',
    label: 'cluster',
    concepts: [summaryOf('vsphere:cluster'), summaryOf('kubernetes:cluster')],
    mappings: [],
  },
  {
    kind: 'no-crossing',
    concepts: [summaryOf('vsphere:ha')],
    mappings: [],
  },
];
