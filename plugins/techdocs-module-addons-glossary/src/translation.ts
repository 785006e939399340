import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/** The texts of glossary terms in docs; the sentences about counterparts are the glossary's own. @public */
export const techdocsGlossaryTranslationRef = createTranslationRef({
  id: 'plugin.techdocs-module-addons-glossary',
  messages: {
    setting: {
      label: 'Explain glossary terms',
    },
    tooltip: {
      loading: 'Looking it up …',
      failed: 'The glossary did not answer. Move away and back to try again.',
      more_one: 'and {{count}} more',
      more_other: 'and {{count}} more',
      caveat: 'Watch out:',
      open: 'Click or press Enter to open the glossary',
    },
  },
});
