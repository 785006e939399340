import type { GlossaryDocument } from '../authoring/documents';
import { closestTo } from '../authoring/didYouMean';
import type { GlossaryProblem } from '../authoring/problems';
import { DEFAULT_LANGUAGE } from '../localise/localise';
import { normaliseLabel } from '../lookup/normalise';
import { Bundle, Concept, Mapping, relationTypes } from '../types';

type DocumentOf<K extends GlossaryDocument['kind']> = Extract<
  GlossaryDocument,
  { kind: K }
>;
type Path = readonly PropertyKey[];

/** Everything that is wrong between documents: twice the same name, or a reference that leads nowhere. */
export function checkDocuments(
  documents: readonly GlossaryDocument[],
): GlossaryProblem[] {
  const schemes = documents.filter(isKind('ConceptScheme'));
  const concepts = documents.filter(isKind('Concept'));
  const mappings = documents.filter(isKind('Mapping'));
  const responsibilities = documents.filter(isKind('Responsibility'));
  const learningPaths = documents.filter(isKind('LearningPath'));
  const layers = documents.filter(isKind('StackLayer'));
  const schemeIds = new Set(schemes.map(d => d.value.id));
  const refs = new Set(concepts.map(d => d.value.ref));
  return [
    ...schemes.flatMap(checkScheme),
    ...findDuplicates(schemes, d => d.value.id),
    // The same concept in another language is a translation of it.
    ...findDuplicates(concepts, d => d.value.ref, languageOf),
    ...findDuplicates(mappings, d => d.value.id),
    ...findDuplicates(responsibilities, d => d.value.id),
    ...findDuplicates(learningPaths, d => d.value.id),
    ...findDuplicates(layers, d => d.value.id),
    ...concepts.flatMap(d => checkConcept(d, schemeIds, refs)),
    ...findSharedLabels(concepts),
    ...mappings.flatMap(d => checkMapping(d, schemeIds, refs)),
    ...responsibilities.flatMap(d =>
      checkRefs(d, ['spec', 'concepts'], d.value.concepts, refs),
    ),
    ...learningPaths.flatMap(d => checkLearningPath(d, mappings, refs)),
    ...layers.flatMap(d => checkStackLayer(d, schemeIds, refs)),
  ];
}

export function isKind<K extends GlossaryDocument['kind']>(kind: K) {
  return (document: GlossaryDocument): document is DocumentOf<K> =>
    document.kind === kind;
}

function problem(
  document: GlossaryDocument,
  path: Path,
  message: string,
): GlossaryProblem {
  return { ...document.locate(path), message };
}

/** Pages of the glossary have these addresses; those of a scheme's concepts would be hidden behind them. */
const RESERVED_SCHEMES = ['learn', 'upkeep'];

function checkScheme(document: DocumentOf<'ConceptScheme'>): GlossaryProblem[] {
  const { id } = document.value;
  return RESERVED_SCHEMES.includes(id)
    ? [
        problem(
          document,
          ['metadata', 'name'],
          `A concept scheme cannot be called "${id}"; a page of the glossary is`,
        ),
      ]
    : [];
}

function findDuplicates<T extends GlossaryDocument>(
  documents: readonly T[],
  nameOf: (document: T) => string,
  variantOf: (document: T) => string = () => '',
): GlossaryProblem[] {
  const first = new Map<string, T>();
  return documents.flatMap(document => {
    const name = nameOf(document);
    const key = `${name}\n${variantOf(document)}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, document);
      return [];
    }
    const { file, line } = other.location;
    return [
      problem(
        document,
        ['metadata', 'name'],
        `${document.kind} "${name}" is already defined in ${file}, line ${line}`,
      ),
    ];
  });
}

function languageOf(document: DocumentOf<'Concept'>): string {
  return document.value.lang ?? DEFAULT_LANGUAGE;
}

function dangling(
  document: GlossaryDocument,
  path: Path,
  ref: string,
  refs: ReadonlySet<string>,
): GlossaryProblem[] {
  if (refs.has(ref)) {
    return [];
  }
  const meant = closestTo(ref, [...refs]);
  const hint = meant ? `; did you mean "${meant}"?` : '';
  return [problem(document, path, `There is no concept "${ref}"${hint}`)];
}

function checkConcept(
  document: DocumentOf<'Concept'>,
  schemeIds: ReadonlySet<string>,
  refs: ReadonlySet<string>,
): GlossaryProblem[] {
  const concept = document.value;
  const problems: GlossaryProblem[] = [];
  const reference = (path: Path, ref: string) => {
    problems.push(
      ...(ref === concept.ref
        ? [problem(document, path, `"${ref}" refers to itself`)]
        : dangling(document, path, ref, refs)),
    );
  };
  if (!schemeIds.has(concept.scheme)) {
    problems.push(
      problem(
        document,
        ['metadata', 'name'],
        `There is no concept scheme "${concept.scheme}"`,
      ),
    );
  }
  for (const type of relationTypes) {
    concept.relations[type]?.forEach((ref, index) =>
      reference(['spec', 'relations', type, index], ref),
    );
  }
  concept.notToBeConfusedWith.forEach((other, index) =>
    reference(['spec', 'notToBeConfusedWith', index, 'concept'], other.concept),
  );
  if (concept.replacedBy) {
    reference(['spec', 'replacedBy'], concept.replacedBy);
    if (concept.status !== 'deprecated') {
      problems.push(
        problem(
          document,
          ['spec', 'replacedBy'],
          'Only a concept with status "deprecated" can be replaced',
        ),
      );
    }
  }
  return [...problems, ...findRepeatedLabels(document)];
}

/** SKOS: preferred, alternative and hidden labels of a concept are disjoint. */
function findRepeatedLabels(
  document: DocumentOf<'Concept'>,
): GlossaryProblem[] {
  const seen = new Set<string>();
  return document.value.labels.flatMap(label => {
    const key = `${label.lang ?? languageOf(document)}\n${label.text.normalize(
      'NFC',
    )}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      problem(
        document,
        ['spec', 'label'],
        `"${document.value.ref}" has the label "${label.text}" twice`,
      ),
    ];
  });
}

/**
 * Two concepts of one scheme may share a name only when one of them says how to tell them apart; otherwise one of them
 * is usually a copy.
 */
function findSharedLabels(
  documents: readonly DocumentOf<'Concept'>[],
): GlossaryProblem[] {
  const byLabel = new Map<string, DocumentOf<'Concept'>[]>();
  const problems: GlossaryProblem[] = [];
  for (const document of documents) {
    const { ref, scheme, label } = document.value;
    const key = `${scheme}:${normaliseLabel(label).compact}`;
    const others = byLabel.get(key) ?? [];
    byLabel.set(key, [...others, document]);
    const clash = others.find(
      other =>
        other.value.ref !== ref && !areToldApart(document.value, other.value),
    );
    if (clash) {
      const { file, line } = clash.location;
      problems.push(
        problem(
          document,
          ['spec', 'label'],
          `"${clash.value.ref}" in ${file}, line ${line}, has the same label "${label}"; ` +
            'if both are meant, say why they are notToBeConfusedWith each other',
        ),
      );
    }
  }
  return problems;
}

function areToldApart(a: Concept, b: Concept): boolean {
  const names = (concept: Concept, ref: string) =>
    concept.notToBeConfusedWith.some(other => other.concept === ref);
  return names(a, b.ref) || names(b, a.ref);
}

function checkMapping(
  document: DocumentOf<'Mapping'>,
  schemeIds: ReadonlySet<string>,
  refs: ReadonlySet<string>,
): GlossaryProblem[] {
  const { from, to, validFor } = document.value;
  const sides: [keyof Mapping, Bundle][] =
    'none' in to
      ? [['from', from]]
      : [
          ['from', from],
          ['to', to],
        ];
  const seen = new Set<string>();
  const problems = sides.flatMap(([side, bundle]) =>
    bundle.members.flatMap(({ concept }, index) => {
      const path = ['spec', side, 'members', index];
      if (seen.has(concept)) {
        return [
          problem(
            document,
            path,
            `"${concept}" is named twice in the mapping "${document.value.id}"`,
          ),
        ];
      }
      seen.add(concept);
      return dangling(document, path, concept, refs);
    }),
  );
  const unknownSchemes = Object.keys(validFor ?? {}).filter(
    id => !schemeIds.has(id),
  );
  return [
    ...problems,
    ...unknownSchemes.map(id =>
      problem(
        document,
        ['spec', 'validFor', id],
        `There is no concept scheme "${id}"`,
      ),
    ),
  ];
}

function checkRefs(
  document: GlossaryDocument,
  path: Path,
  concepts: readonly string[],
  refs: ReadonlySet<string>,
): GlossaryProblem[] {
  return concepts.flatMap((ref, index) =>
    dangling(document, [...path, index], ref, refs),
  );
}

function checkLearningPath(
  document: DocumentOf<'LearningPath'>,
  mappings: readonly DocumentOf<'Mapping'>[],
  refs: ReadonlySet<string>,
): GlossaryProblem[] {
  return document.value.steps.flatMap((step, index) => {
    const path = ['spec', 'steps', index];
    const problems = checkRefs(
      document,
      [...path, 'concepts'],
      step.concepts,
      refs,
    );
    const { kind, ref } = step.do;
    const canBeTried =
      kind !== 'try-it' ||
      mappings.some(({ value }) => value.id === ref && value.translator);
    return canBeTried
      ? problems
      : [
          ...problems,
          problem(
            document,
            [...path, 'do', 'ref'],
            `There is no mapping "${ref}" with a translator to try`,
          ),
        ];
  });
}

function checkStackLayer(
  document: DocumentOf<'StackLayer'>,
  schemeIds: ReadonlySet<string>,
  refs: ReadonlySet<string>,
): GlossaryProblem[] {
  return Object.entries(document.value.sides).flatMap(([scheme, concepts]) => {
    const path = ['spec', 'sides', scheme];
    return schemeIds.has(scheme)
      ? checkRefs(document, path, concepts, refs)
      : [problem(document, path, `There is no concept scheme "${scheme}"`)];
  });
}
