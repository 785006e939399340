import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { GlossaryTerms } from './components/GlossaryTerms';
import { GlossaryTermsSetting } from './components/GlossaryTermsSetting';

const glossaryTerms = AddonBlueprint.make({
  name: 'glossary-terms',
  params: {
    name: 'GlossaryTerms',
    location: 'Content',
    component: GlossaryTerms,
  },
});

const glossaryTermsSetting = AddonBlueprint.make({
  name: 'glossary-terms-setting',
  params: {
    name: 'GlossaryTermsSetting',
    location: 'Settings',
    component: GlossaryTermsSetting,
  },
});

/**
 * Glossary terms in TechDocs: a quiet underline, one accessible tooltip, and a switch for those who do not want them.
 *
 * @public
 */
export const techdocsModuleAddonsGlossary = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [glossaryTerms, glossaryTermsSetting],
});
