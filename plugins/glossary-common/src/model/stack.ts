import type {
  ConceptRef,
  ConceptScheme,
  ConceptSummary,
  Mapping,
} from '../types';

/** One band of the stack map: what each side has in it. @public */
export interface StackLayer {
  id: string;
  title: string;
  /** From the top of the map. */
  order: number;
  summary: string;
  /** By scheme id, in the order of drawing. */
  sides: Record<string, ConceptRef[]>;
}

/** Answer of `GET /v1/stack`. @public */
export interface StackMap {
  /** The sides, from left to right. */
  schemes: ConceptScheme[];
  /** From the top. */
  layers: (Omit<StackLayer, 'sides'> & {
    sides: { scheme: string; concepts: ConceptSummary[] }[];
  })[];
  /** Every mapping with a member on the map. */
  mappings: Mapping[];
}
