export { catalogModuleGoldenPaths as default } from './module';
export { GoldenPathEntityProvider } from './GoldenPathEntityProvider';
