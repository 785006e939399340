export { ProgressMeter } from './ProgressMeter';
