import { type GlossaryDocument, toConcept } from '../authoring/documents';
import {
  conceptDocumentSchema,
  glossaryApiVersion,
} from '../authoring/schemas';
import type { SourceLocation } from '../authoring/problems';
import { normaliseLabel } from '../lookup/normalise';
import type { ImportOptions } from '../model/exchange';
import type { Concept, ConceptRef, Label } from '../types';
import type { ConceptDraft } from './ConceptDraft';
import { toConceptId } from './conceptId';
import { checkForeign } from './foreignDocument';
import type { ImportLog } from './ImportLog';
import { findOverlong } from './limits';

type ConceptDocument = Extract<GlossaryDocument, { kind: 'Concept' }>;
interface Accepted {
  draft: ConceptDraft;
  document: ConceptDocument;
}

/**
 * Takes the concepts of one source: those that are sound and whose ref is their own are accepted, the others rejected.
 * What is said between concepts holds only when both were accepted; the rest becomes a loss, so that the source never
 * refers to anything that is not there.
 *
 * @returns the refs of the accepted ones by their keys
 */
export function acceptConcepts(
  log: ImportLog,
  drafts: readonly ConceptDraft[],
  options: ImportOptions,
): ReadonlyMap<string, ConceptRef> {
  const accepted = new Map<ConceptRef, Accepted>();
  for (const draft of drafts) {
    const { document, problems } = checkDraft(draft, options);
    if (!document) {
      log.reject(problems);
      continue;
    }
    const twin = accepted.get(document.value.ref);
    if (twin) {
      log.reject([
        {
          ...document.locate(['metadata', 'name']),
          message: sayTwin(document.value, draft, twin),
        },
      ]);
      continue;
    }
    accepted.set(document.value.ref, { draft, document });
  }
  const refOf = refsByKey(accepted);
  for (const { draft, document } of accepted.values()) {
    const lose = (field: string, reason: string) =>
      log.lose({ subject: document.value.ref, field, reason });
    draft.losses.forEach(({ field, reason }) => lose(field, reason));
    relate(draft, document.value, refOf, lose);
    document.value.replacedBy ??= draft.replacedBy;
    dropStrayRefs(document.value, refOf, lose);
  }
  tellNamesakesApart([...accepted.values()]);
  accepted.forEach(({ document }) => log.accept(document));
  return refOf;
}

/** The scheme that the source's concepts come under. */
export function addScheme(
  log: ImportLog,
  options: ImportOptions,
  defaults: { licence?: string; attribution?: string } = {},
): void {
  const location: SourceLocation = { file: '', line: 1, column: 1 };
  log.addDocuments([
    {
      kind: 'ConceptScheme',
      value: { ...defaults, ...options.scheme },
      location,
      locate: () => location,
    },
  ]);
}

function checkDraft(draft: ConceptDraft, options: ImportOptions) {
  const scheme = draft.scheme ?? options.scheme.id;
  const lang = options.lang === 'en' ? undefined : options.lang;
  const authored = {
    apiVersion: glossaryApiVersion,
    kind: 'Concept',
    metadata: { name: `${scheme}:${toConceptId(draft.id)}` },
    spec: {
      ...(lang && { lang }),
      domain: options.domain ?? 'platform',
      ...draft.spec,
    },
  };
  const checked = checkForeign(
    conceptDocumentSchema,
    authored,
    document => ({ kind: 'Concept' as const, value: toConcept(document) }),
    draft.location,
    draft.lines,
  );
  if (!checked.document) {
    return checked;
  }
  const { document } = checked;
  const overlong = findOverlong(document.value);
  if (overlong.length > 0) {
    return {
      problems: overlong.map(({ path, message }) => ({
        ...document.locate(path),
        message,
      })),
    };
  }
  const value = {
    ...document.value,
    labels: distinct(document.value),
    relations: {},
  };
  return { document: { ...document, value }, problems: [] };
}

function sayTwin(concept: Concept, draft: ConceptDraft, twin: Accepted) {
  const { file, line } = twin.document.location;
  const renamed =
    draft.id === twin.draft.id
      ? ''
      : `: “${draft.id}” and “${twin.draft.id}” become the same reference`;
  return `Concept "${concept.ref}" is already defined in ${file}, line ${line}${renamed}`;
}

/** Labels of a concept are disjoint (SKOS); the first of its kind stays. */
function distinct(concept: Concept): Label[] {
  const seen = new Set<string>();
  return concept.labels.filter(label => {
    const key = `${label.lang ?? concept.lang ?? 'en'}\n${label.text.normalize(
      'NFC',
    )}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What another of the source may be called; where two have one name, it means the first. */
function refsByKey(accepted: ReadonlyMap<ConceptRef, Accepted>) {
  const refs = new Map<string, ConceptRef>();
  for (const ref of accepted.keys()) {
    refs.set(ref, ref);
  }
  for (const [ref, { draft }] of accepted) {
    for (const key of draft.keys) {
      refs.set(key, refs.get(key) ?? ref);
    }
  }
  return refs;
}

type Lose = (field: string, reason: string) => void;

function relate(
  draft: ConceptDraft,
  concept: Concept,
  refOf: ReadonlyMap<string, ConceptRef>,
  lose: Lose,
): void {
  const unknown = new Map<string, Set<string>>();
  for (const { type, key } of draft.relations) {
    const target = refOf.get(key);
    if (target === undefined) {
      unknown.set(type, (unknown.get(type) ?? new Set()).add(key));
    } else if (target !== concept.ref) {
      const targets = (concept.relations[type] ??= []);
      if (!targets.includes(target)) {
        targets.push(target);
      }
    }
  }
  for (const [type, keys] of unknown) {
    const named = [...keys].map(key => `“${key}”`).join(', ');
    lose(`relations.${type}`, `There is no ${named} in this source`);
  }
}

function dropStrayRefs(
  concept: Concept,
  refOf: ReadonlyMap<string, ConceptRef>,
  lose: Lose,
): void {
  concept.notToBeConfusedWith = concept.notToBeConfusedWith.flatMap(other => {
    const target = refOf.get(other.concept);
    if (target === undefined || target === concept.ref) {
      lose(
        'notToBeConfusedWith',
        `There is no “${other.concept}” in this source`,
      );
      return [];
    }
    return [{ ...other, concept: target }];
  });
  const { replacedBy } = concept;
  if (replacedBy === undefined) {
    return;
  }
  delete concept.replacedBy;
  const successor = refOf.get(replacedBy);
  if (concept.status !== 'deprecated') {
    lose('replacedBy', 'Only a deprecated concept can be replaced');
  } else if (successor === undefined || successor === concept.ref) {
    lose('replacedBy', `There is no “${replacedBy}” in this source`);
  } else {
    concept.replacedBy = successor;
  }
}

/** Others may give two concepts one name; here they then have to say that it is not by mistake. */
function tellNamesakesApart(accepted: readonly Accepted[]): void {
  const byLabel = new Map<string, Concept[]>();
  for (const { document } of accepted) {
    const { value } = document;
    const key = `${value.scheme}:${normaliseLabel(value.label).compact}`;
    const others = byLabel.get(key) ?? [];
    byLabel.set(key, [...others, value]);
    for (const other of others) {
      const told = names(value, other.ref) || names(other, value.ref);
      if (!told) {
        value.notToBeConfusedWith = [
          ...value.notToBeConfusedWith,
          {
            concept: other.ref,
            why: `The source has both under the name “${value.label}”.`,
          },
        ];
      }
    }
  }
}

function names(concept: Concept, ref: ConceptRef): boolean {
  return concept.notToBeConfusedWith.some(other => other.concept === ref);
}
