import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { glossaryTranslations } from '@crosswalk/backstage-plugin-glossary';
import { techdocsGlossaryTranslations } from '@crosswalk/backstage-plugin-techdocs-module-addons-glossary';

/** The languages that the plugins speak besides English; only an app can install them. */
export const languagesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'glossary',
      params: { resource: glossaryTranslations },
    }),
    TranslationBlueprint.make({
      name: 'techdocs-glossary',
      params: { resource: techdocsGlossaryTranslations },
    }),
  ],
});
