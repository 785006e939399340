export { GlossaryRouter } from './GlossaryRouter';
