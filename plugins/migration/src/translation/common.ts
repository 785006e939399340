/** Words that several pages share. */
export const commonMessages = {
  error: {
    title: 'This could not be loaded',
    body: '{{message}} Nothing was changed.',
    forbidden: 'You may not see this',
    forbiddenBody:
      'Your role in this portal does not reach here. The platform team can tell you more.',
    retry: 'Try again',
  },
  panel: {
    close: 'Close the panel',
  },
  keys: {
    open: 'Keys',
    title: 'Keys on this page',
    note: 'They do nothing while you type in a field.',
    key: 'Key',
    does: 'What it does',
    help: 'This help',
    close: 'Close',
  },
  chooseEstate: 'Estate',
  noEstate: {
    title: 'No estate yet',
    body: 'Import an RVTools workbook of your vSphere; everything else follows from it.',
    action: 'Import an estate',
  },
  phase: {
    pilot: 'Pilot',
    'dev-test': 'Development and test',
    production: 'Production',
    'mission-critical': 'Mission-critical',
  },
  disposition: {
    rehost: 'Rehost',
    replatform: 'Replatform',
    refactor: 'Refactor',
    retire: 'Retire',
    retain: 'Retain',
    repurchase: 'Repurchase',
    undecided: 'Undecided',
  },
  power: {
    poweredOn: 'On',
    poweredOff: 'Off',
    suspended: 'Suspended',
    unknown: 'Unknown',
  },
  osFamily: {
    linux: 'Linux',
    windows: 'Windows',
    other: 'Other',
    unknown: 'Unknown',
  },
  planStatus: {
    draft: 'Draft',
    published: 'Published',
    superseded: 'Superseded',
  },
  waveState: {
    planned: 'Planned',
    ready: 'Ready',
    'in-progress': 'In progress',
    migrated: 'Migrated',
    validating: 'Validating',
    accepted: 'Accepted',
    decommissioned: 'Decommissioned',
    blocked: 'Blocked',
    'rolled-back': 'Rolled back',
  },
} as const;
