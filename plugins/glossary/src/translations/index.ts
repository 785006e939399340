import { createTranslationResource } from '@backstage/core-plugin-api/alpha';
import { glossaryTranslationRef } from '../translation';

/** The texts of the glossary's pages in other languages; a portal installs them with a `TranslationBlueprint`. @public */
export const glossaryTranslations = createTranslationResource({
  ref: glossaryTranslationRef,
  translations: {
    ja: () => import('./ja'),
  },
});
