/** Texts of the translators on the pages of concepts. */
export const tryItMessages = {
  open: 'Try it',
  hint: 'Enter yours, see what it becomes',
  loading: 'Loading the translator',
  unknown:
    'This portal has no translator “{{id}}”. It may belong to a newer version.',
  form: 'What you have',
  reset: 'Reset',
  perLine: 'One a line.',
  inLine: 'Line {{line}}: {{problem}}',
  result: 'What it becomes',
  stale:
    'What stands below is of the last input without a mistake. Mend what is marked.',
  none: 'Nothing can be written; what does not carry over says why.',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser refused. Select the text and copy it yourself.',
  manifests: 'Manifests',
  losses: 'Does not carry over',
  questions: 'To decide or check',
  noNotes: 'Nothing.',
} as const;
