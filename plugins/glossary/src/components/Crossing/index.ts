export { CrossingCard } from './CrossingCard';
export { Crossings } from './Crossings';
