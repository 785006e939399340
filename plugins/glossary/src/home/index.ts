export { GlossaryWidget } from './GlossaryWidget';
