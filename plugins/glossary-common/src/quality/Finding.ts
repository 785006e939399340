import type { Conflict } from '../model/upkeep';
import type { ConceptRef } from '../types';

/** A conflict whose concepts are yet to be summarised. */
export type Finding = Omit<Conflict, 'concepts'> & { concepts: ConceptRef[] };
