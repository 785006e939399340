export { ConceptSearch } from './ConceptSearch';
