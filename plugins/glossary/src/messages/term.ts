/** Texts around single terms: in running text, on entity pages and on the home page. */
export const termMessages = {
  loading: 'Looking it up …',
  unavailable: 'The glossary does not answer; the link still works.',
  failed: 'the glossary did not answer.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
} as const;

export const entityMessages = {
  title: 'Concepts',
  named: 'Named by its owners',
  derived: 'From what it is',
  unknown:
    'The glossary does not know “{{name}}”, or knows several meanings of it.',
  loading: 'Loading the concepts',
  open: 'Look another up',
} as const;

export const homeMessages = {
  label: 'Look a term up',
  placeholder: 'DRS, datastore, pod …',
  loading: 'Looking it up …',
  nothing: 'Nothing found for “{{query}}”.',
  error: 'The glossary did not answer.',
  all: 'All answers',
  browse: 'Open the glossary',
  today: 'Term of the day',
  continue: 'Continue learning',
} as const;
