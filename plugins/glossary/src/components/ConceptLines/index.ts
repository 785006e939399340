export { ConceptLines } from './ConceptLines';
