import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RELATION_MIGRATED_BY } from '@crosswalk/backstage-plugin-migration-common';

const waveOverviewCard = EntityCardBlueprint.make({
  name: 'wave-overview',
  params: {
    type: 'content',
    filter: { kind: 'migrationwave' },
    loader: async () => {
      const { WaveOverviewCard } = await import('./WaveOverviewCard');
      return <WaveOverviewCard />;
    },
  },
});

const waveMembersCard = EntityCardBlueprint.make({
  name: 'wave-members',
  params: {
    type: 'content',
    filter: { kind: 'migrationwave' },
    loader: async () => {
      const { WaveMembersCard } = await import('./WaveMembersCard');
      return <WaveMembersCard />;
    },
  },
});

const waveDependenciesCard = EntityCardBlueprint.make({
  name: 'wave-dependencies',
  params: {
    type: 'content',
    filter: { kind: 'migrationwave' },
    loader: async () => {
      const { WaveDependenciesCard } = await import('./WaveDependenciesCard');
      return <WaveDependenciesCard />;
    },
  },
});

const migrationCard = EntityCardBlueprint.make({
  name: 'migration',
  params: {
    // Beside what the entity is, not below everything that others know of it.
    type: 'info',
    filter: { relations: { $contains: { type: RELATION_MIGRATED_BY } } },
    loader: async () => {
      const { MigrationCard } = await import('./MigrationCard');
      return <MigrationCard />;
    },
  },
});

/** What migration adds to entity pages: the pages of waves, and a card on everything that moves. */
export const entityExtensions = [
  waveOverviewCard,
  waveMembersCard,
  waveDependenciesCard,
  migrationCard,
];
