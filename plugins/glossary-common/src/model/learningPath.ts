import type { ConceptRef, SourceCitation } from '../types';

/** @public */
export const learningRoles = [
  'storage',
  'network',
  'security',
  'operations',
  'platform-lead',
] as const;
/** @public */
export type LearningRole = (typeof learningRoles)[number];

/**
 * What a step ends in: a template to run (`ref` is its entity name), a translator to try (`ref` is the mapping that has
 * it), or something to do elsewhere.
 * @public
 */
export interface LearningTask {
  kind: 'golden-path' | 'try-it' | 'task';
  ref?: string;
  text: string;
}

/** @public */
export interface LearningStep {
  title: string;
  concepts: ConceptRef[];
  why: string;
  do: LearningTask;
}

/** Concepts in the order in which a role meets them. @public */
export interface LearningPath {
  id: string;
  title: string;
  role: LearningRole;
  description: string;
  steps: LearningStep[];
  sources: SourceCitation[];
}
