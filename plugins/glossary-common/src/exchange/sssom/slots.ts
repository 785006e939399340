/** Slots of SSSOM that are written here, in the order of the columns. */
export const standardSlots = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'subject_source',
  'subject_source_version',
  'object_source',
  'object_source_version',
  'mapping_cardinality',
  'confidence',
  'see_also',
  'comment',
] as const;

/** Slots of SSSOM that say something here when they are read, though they are never written. */
export const readSlots = ['predicate_modifier', 'mapping_date'] as const;

/**
 * Our extension slots, declared in the header as SSSOM asks for. A mapping between bundles takes a row for each pair of
 * members; all of its rows have the same `cw_mapping_id`, and the members stand in the order of the rows.
 */
export const extensionSlots = [
  'cw_mapping_id',
  'cw_match',
  'cw_from_combine',
  'cw_from_when',
  'cw_to_combine',
  'cw_to_when',
  'cw_none',
  'cw_carries_over',
  'cw_caveats',
  'cw_justification',
  'cw_sources',
  'cw_valid_for',
  'cw_translator',
  'cw_golden_paths',
] as const;

export type ExtensionSlot = (typeof extensionSlots)[number];
export type SssomSlot =
  | (typeof standardSlots)[number]
  | (typeof readSlots)[number]
  | ExtensionSlot;

export const NO_MAPPING = 'sssom:NoMapping';

/** Values of a list in one cell, separated by `|`. */
export function joinValues(values: readonly string[]): string {
  return values.map(value => value.replace(/[\\|]/g, '\\$&')).join('|');
}

/** The inverse of {@link joinValues}. */
export function splitValues(cell: string): string[] {
  if (cell === '') {
    return [];
  }
  const values = [''];
  for (const [, escaped, plain] of cell.matchAll(/\\([\\|])|([\s\S])/gu)) {
    if (plain === '|') {
      values.push('');
    } else {
      values[values.length - 1] += escaped ?? plain;
    }
  }
  return values;
}
