import { splitValues } from './slots';
import type { SssomRow } from './SssomRow';

/** Puts a mapping together again from its rows, in the shape in which it would be authored. */
export function readOwnMapping(group: readonly SssomRow[]): object {
  const [first] = group;
  const text = (slot: Parameters<SssomRow['cell']>[0]) =>
    first.cell(slot) || undefined;
  const json = (slot: Parameters<SssomRow['cell']>[0]) => {
    const cell = first.cell(slot);
    return cell === '' ? undefined : JSON.parse(cell);
  };
  const confidence = text('confidence');
  const to = membersOf(group, row => row.to, 'cw_to_when');
  return {
    from: {
      combine: text('cw_from_combine'),
      members: membersOf(group, row => row.from, 'cw_from_when'),
    },
    to:
      to.length === 0
        ? { none: text('cw_none') ?? text('comment') }
        : { combine: text('cw_to_combine'), members: to },
    match: text('cw_match'),
    carriesOver: splitValues(first.cell('cw_carries_over')),
    caveats: splitValues(first.cell('cw_caveats')),
    confidence: confidence === undefined ? undefined : Number(confidence),
    justification: text('cw_justification'),
    sources: json('cw_sources'),
    validFor: json('cw_valid_for'),
    translator: text('cw_translator'),
    goldenPaths: json('cw_golden_paths'),
  };
}

/** The members of one side, each once, in the order in which they first come. */
function membersOf(
  group: readonly SssomRow[],
  memberOf: (row: SssomRow) => string | undefined,
  whenSlot: 'cw_from_when' | 'cw_to_when',
) {
  const members = new Map<string, string | undefined>();
  for (const row of group) {
    const concept = memberOf(row);
    if (concept !== undefined && !members.has(concept)) {
      members.set(concept, row.cell(whenSlot) || undefined);
    }
  }
  return [...members].map(([concept, when]) => ({ concept, when }));
}
