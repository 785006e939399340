export * from './PathPage';
