export * from './GoldenPathsApi';
export * from './GoldenPathsClient';
