import type { NamedRow } from '../csv/namedRows';
import type { SssomSlot } from './slots';

/** A row whose concepts are known by their refs. */
export type SssomRow = NamedRow<SssomSlot> & {
  from: string;
  /** Absent for `sssom:NoMapping`. */
  to?: string;
};
