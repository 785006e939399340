export * from './PathsPage';
