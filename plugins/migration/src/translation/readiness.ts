/** What the view of readiness says. */
export const readinessMessages = {
  title: 'Readiness',
  back: 'All machines of the estate',
  loading: 'Loading what the rules find',
  empty: {
    title: 'Nothing to judge yet',
    body: 'The rules look at the inventory of an estate. Import one first.',
    action: 'Import a workbook',
  },
  states: 'Can they move as they are?',
  meaning:
    'A critical concern blocks. Where none is found but one could not be judged, it is unknown. Set-aside machines are not counted.',
  idle_one: '{{amount}} seems to do nothing.',
  idle_other: '{{amount}} seem to do nothing.',
  renamed_one: '{{amount}} gets another name on Kubernetes.',
  renamed_other: '{{amount}} get another name on Kubernetes.',
  concerns: 'What the rules find',
  share: 'Of all machines',
  raised: 'Found',
  unknown: 'Not known',
  ok: 'In order',
} as const;
