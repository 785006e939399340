import type { Loss } from '../../model/exchange';
import { Concept, ConceptRef, relationTypes } from '../../types';
import { draftAt } from '../ConceptDraft';
import { cleanDescriptions } from '../markdown/cleanDescriptions';

/** Links that readers take out, because they do not lead to the web. */
export function lostLinks({ ref, description, translations }: Concept): Loss[] {
  const draft = draftAt(ref, { file: '', line: 1, column: 1 });
  draft.spec = { description, translations };
  cleanDescriptions(draft);
  return draft.losses.map(loss => ({ subject: ref, ...loss }));
}

/** Where only some concepts were asked for, refs to the others lead nowhere. */
export function lostRefs(
  concept: Concept,
  known: ReadonlySet<ConceptRef>,
): Loss[] {
  const lose = (field: string, target: ConceptRef): Loss[] =>
    known.has(target)
      ? []
      : [
          {
            subject: concept.ref,
            field,
            reason: `“${target}” is not among what was asked for`,
          },
        ];
  return [
    ...relationTypes.flatMap(type =>
      (concept.relations[type] ?? []).flatMap(target =>
        lose(`relations.${type}`, target),
      ),
    ),
    ...concept.notToBeConfusedWith.flatMap(other =>
      lose('notToBeConfusedWith', other.concept),
    ),
    ...(concept.replacedBy ? lose('replacedBy', concept.replacedBy) : []),
  ];
}
