import { Explanation } from '../types';

/**
 * The constraints contradict each other. `conflict` is the smallest set of them that cannot hold together, one
 * sentence each; dropping any one of them resolves this conflict.
 *
 * @public
 */
export class UnsatisfiablePlanError extends Error {
  /** Backstage's error handler answers with it. */
  readonly statusCode = 422;
  readonly rule: string;
  readonly conflict: Explanation[];

  constructor(rule: string, summary: string, conflict: Explanation[]) {
    super([summary, ...conflict.map(part => part.message)].join(' ').trim());
    this.name = 'UnsatisfiablePlanError';
    this.rule = rule;
    this.conflict = conflict;
  }
}
