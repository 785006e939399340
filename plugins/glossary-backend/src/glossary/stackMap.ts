import {
  compareCloseness,
  GlossarySnapshot,
  LanguageOptions,
  membersOf,
  StackMap,
  summarise,
} from '@crosswalk/backstage-plugin-glossary-common';

/** The layers of every side, from the top, with the mappings that lead across. */
export function stackMap(
  snapshot: GlossarySnapshot,
  options: LanguageOptions,
): StackMap {
  const { stack, schemes, mappings } = snapshot;
  const drawn = [...new Set(stack.flatMap(({ sides }) => Object.keys(sides)))];
  const placed = new Set(
    stack.flatMap(({ sides }) => Object.values(sides).flat()),
  );
  return {
    schemes: drawn.flatMap(
      id => schemes.find(scheme => scheme.id === id) ?? [],
    ),
    layers: stack.map(({ sides, ...layer }) => ({
      ...layer,
      sides: Object.entries(sides).map(([scheme, refs]) => ({
        scheme,
        concepts: refs.flatMap(ref => summarise(snapshot, ref, options) ?? []),
      })),
    })),
    mappings: mappings
      .filter(mapping => membersOf(mapping).some(ref => placed.has(ref)))
      .sort(compareCloseness),
  };
}
