export { ConceptSearchResultListItem } from './ConceptSearchResultListItem';
