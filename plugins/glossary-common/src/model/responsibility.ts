import type { ConceptRef, SourceCitation } from '../types';

/** Who can be responsible for a piece of the platform. @public */
export const responsibleParties = [
  'provider',
  'platform-team',
  'application-team',
  'security-team',
] as const;
/** @public */
export type ResponsibleParty = (typeof responsibleParties)[number];

/** How a cluster is run: by its owner, or by a cloud provider or platform vendor. @public */
export const operatingModels = ['selfManaged', 'managed'] as const;
/** @public */
export type OperatingModel = (typeof operatingModels)[number];

/** A piece of work that somebody has to own, and who does in each operating model. @public */
export interface Responsibility {
  id: string;
  title: string;
  description?: string;
  /** What is looked after. */
  concepts: ConceptRef[];
  /** Several parties share the work; the first of them leads. */
  owners: Record<OperatingModel, ResponsibleParty[]>;
  /** What is commonly misunderstood. */
  note?: string;
  sources: SourceCitation[];
}
