export { entityExtensions } from './extensions';
export { MigrationCard } from './MigrationCard';
export { WaveDependenciesCard } from './WaveDependenciesCard';
export { WaveMembersCard } from './WaveMembersCard';
export { WaveOverviewCard } from './WaveOverviewCard';
