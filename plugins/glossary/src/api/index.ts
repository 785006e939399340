export * from './GlossaryApi';
export * from './GlossaryClient';
