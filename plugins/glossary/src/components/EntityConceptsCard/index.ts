export { EntityConceptsCard } from './EntityConceptsCard';
