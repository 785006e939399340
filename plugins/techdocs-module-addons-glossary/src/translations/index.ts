import { createTranslationResource } from '@backstage/core-plugin-api/alpha';
import { techdocsGlossaryTranslationRef } from '../translation';

/** The texts of glossary terms in docs in other languages; a portal installs them with a `TranslationBlueprint`. @public */
export const techdocsGlossaryTranslations = createTranslationResource({
  ref: techdocsGlossaryTranslationRef,
  translations: {
    ja: () => import('./ja'),
  },
});
