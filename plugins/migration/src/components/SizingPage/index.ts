export { SizingPage } from './SizingPage';
