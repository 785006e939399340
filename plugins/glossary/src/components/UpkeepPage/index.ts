export { UpkeepPage } from './UpkeepPage';
