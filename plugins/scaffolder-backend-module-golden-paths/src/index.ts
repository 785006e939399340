export { scaffolderModuleGoldenPaths as default } from './module';
export { createOverlayManifestAction } from './actions/overlayManifest';
export { createProposeChangeAction } from './actions/proposeChange';
export { createValidateManifestsAction } from './actions/validateManifests';
