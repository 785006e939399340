import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { hasConcepts } from '@crosswalk/backstage-plugin-glossary-common';

const conceptsCard = EntityCardBlueprint.make({
  name: 'concepts',
  params: {
    type: 'info',
    filter: hasConcepts,
    loader: async () => {
      const { EntityConceptsCard } = await import(
        './components/EntityConceptsCard'
      );
      return <EntityConceptsCard />;
    },
  },
});

const homeWidget = HomePageWidgetBlueprint.make({
  name: 'look-up',
  params: {
    name: 'GlossaryLookUp',
    title: 'Glossary',
    description:
      'A word answered in place; the learning path that you are on, or the term of the day',
    layout: {
      width: { minColumns: 3, defaultColumns: 4 },
      height: { minRows: 3, defaultRows: 4 },
    },
    components: async () => {
      const { GlossaryWidget } = await import('./home');
      return { Content: GlossaryWidget };
    },
  },
});

/** What the glossary adds to the pages of others. */
export const visitingExtensions = [conceptsCard, homeWidget];
