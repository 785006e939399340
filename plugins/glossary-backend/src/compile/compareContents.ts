import type {
  Concept,
  GlossaryContent,
  GlossaryDiff,
  Mapping,
} from '@crosswalk/backstage-plugin-glossary-common';
import { diffGlossary } from '@crosswalk/backstage-plugin-glossary-common/exchange';

/** How the concepts and mappings of one source differ from what they were. */
export function compareContents(
  before: readonly GlossaryContent[],
  after: readonly GlossaryContent[],
): { diff: GlossaryDiff; loss: number } {
  const old = contentsOf(before);
  const diff = diffGlossary(old, contentsOf(after));
  return {
    diff,
    loss: Math.max(
      share(diff.removed.length, new Set(old.concepts.map(c => c.ref)).size),
      share(diff.mappings.removed.length, old.mappings.length),
    ),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function contentsOf(contents: readonly GlossaryContent[]) {
  const concepts: Concept[] = [];
  const mappings: Mapping[] = [];
  for (const { kind, value } of contents) {
    if (kind === 'Concept') {
      concepts.push(value);
    } else if (kind === 'Mapping') {
      mappings.push(value);
    }
  }
  return { concepts, mappings };
}
