export { Crossings } from './Crossings';
