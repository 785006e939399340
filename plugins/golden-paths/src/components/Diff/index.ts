export * from './FileList';
export * from './FindingText';
