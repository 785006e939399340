export { ConceptBrowser } from './ConceptBrowser';
