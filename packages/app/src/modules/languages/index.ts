export { languagesModule } from './languagesModule';
