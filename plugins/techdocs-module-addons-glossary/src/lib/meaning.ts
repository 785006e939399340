import type {
  Combine,
  ConceptDetails,
  Crossing,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Names the sentence under `counterpart.*` in the glossary's translations. */
type CounterpartSentence =
  | 'becomes'
  | 'becomesTogether'
  | 'becomesStep'
  | 'replaces'
  | 'part'
  | 'choice'
  | 'step';

export type Counterpart =
  | { sentence: CounterpartSentence; names: string[]; combine: Combine }
  | { none: string };

/** What a tooltip has room for. */
export interface Meaning {
  ref: string;
  label: string;
  /** Title of the scheme. */
  scheme: string;
  definition: string;
  /** BCP 47 language of the label and the definition; English when absent. */
  lang?: string;
  counterparts: Counterpart[];
  /** Where the analogy breaks, in one sentence. */
  caveat?: string;
}

const forward = {
  whole: 'becomes',
  choice: 'becomes',
  part: 'becomesTogether',
  step: 'becomesStep',
} as const;

/** Read from the other side a part never becomes an equal. */
const backward = {
  whole: 'replaces',
  choice: 'choice',
  part: 'part',
  step: 'step',
} as const;

export function toMeaning({
  concept,
  scheme,
  crossings,
}: ConceptDetails): Meaning {
  return {
    ref: concept.ref,
    label: concept.label,
    scheme: scheme.title,
    definition: concept.definition,
    lang: concept.lang,
    counterparts: crossings.map(toCounterpart),
    caveat: crossings.flatMap(({ mapping }) => mapping.caveats)[0],
  };
}

function toCounterpart(crossing: Crossing): Counterpart {
  const { mapping, direction, role, from, to } = crossing;
  if (direction === 'reverse') {
    return {
      sentence: backward[role],
      names: from.map(({ label }) => label),
      combine: mapping.from.combine,
    };
  }
  if ('none' in mapping.to) {
    return { none: mapping.to.none };
  }
  return {
    sentence: forward[role],
    names: to.map(({ label }) => label),
    combine: mapping.to.combine,
  };
}
