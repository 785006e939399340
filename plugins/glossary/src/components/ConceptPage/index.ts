export { ConceptPage } from './ConceptPage';
