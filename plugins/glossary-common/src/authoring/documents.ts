import type {
  Bundle,
  Concept,
  ConceptScheme,
  Label,
  LabelKind,
  Mapping,
} from '../types';
import type { LearningPath } from '../model/learningPath';
import type { Responsibility } from '../model/responsibility';
import type { StackLayer } from '../model/stack';
import type { SourceLocation } from './problems';
import type {
  ConceptDocument,
  ConceptSchemeDocument,
  LearningPathDocument,
  MappingDocument,
  ResponsibilityDocument,
  StackLayerDocument,
} from './schemas';

/** What an authored document says, in the shape in which it is served. @public */
export type GlossaryContent =
  | { kind: 'ConceptScheme'; value: ConceptScheme }
  | { kind: 'Concept'; value: Concept }
  | { kind: 'Mapping'; value: Mapping }
  | { kind: 'Responsibility'; value: Responsibility }
  | { kind: 'LearningPath'; value: LearningPath }
  | { kind: 'StackLayer'; value: StackLayer };

/** An authored document and where it was read. @public */
export type GlossaryDocument = GlossaryContent & {
  /** The start of the document. */
  location: SourceLocation;
  /** The place of a field, such as `['spec', 'replacedBy']`; of the nearest field around it when it is not there. */
  locate(path: readonly PropertyKey[]): SourceLocation;
};

export function toConceptScheme(
  document: ConceptSchemeDocument,
): ConceptScheme {
  return { id: document.metadata.name, ...document.spec };
}

export function toConcept(document: ConceptDocument): Concept {
  const ref = document.metadata.name;
  const [scheme, id] = ref.split(':', 2);
  const {
    label,
    abbreviations,
    altLabels,
    hiddenLabels,
    translations,
    ...rest
  } = document.spec;
  const own = { label, abbreviations, altLabels, hiddenLabels };
  return {
    ref,
    scheme,
    id,
    label: textOf(label),
    labels: [
      ...toLabels(own),
      ...Object.entries(translations ?? {}).flatMap(([lang, words]) =>
        toLabels(words).map(entry => ({ lang, ...entry })),
      ),
    ],
    ...(translations && {
      translations: Object.fromEntries(
        Object.entries(translations).map(([lang, words]) => [
          lang,
          {
            label: textOf(words.label),
            definition: words.definition,
            description: words.description,
          },
        ]),
      ),
    }),
    ...rest,
  };
}

export function toResponsibility(
  document: ResponsibilityDocument,
): Responsibility {
  return { id: document.metadata.name, ...document.spec };
}

export function toLearningPath(document: LearningPathDocument): LearningPath {
  return { id: document.metadata.name, ...document.spec };
}

export function toStackLayer(document: StackLayerDocument): StackLayer {
  return { id: document.metadata.name, ...document.spec };
}

export function toMapping(document: MappingDocument): Mapping {
  const { from, to, ...rest } = document.spec;
  return {
    id: document.metadata.name,
    from: toBundle(from),
    to: 'none' in to ? to : toBundle(to),
    ...rest,
  };
}

function textOf(label: ConceptDocument['spec']['label']): string {
  return typeof label === 'string' ? label : label.text;
}

type Words = Pick<
  ConceptDocument['spec'],
  'label' | 'abbreviations' | 'altLabels' | 'hiddenLabels'
>;

function toLabels(words: Words): Label[] {
  return [
    toLabel('preferred')(words.label),
    ...words.abbreviations.map(toLabel('abbreviation')),
    ...words.altLabels.map(toLabel('alternative')),
    ...words.hiddenLabels.map(toLabel('hidden')),
  ];
}

/** An abbreviation that is also a word ("HA", "IT") must not light up in running text, so its case counts by default. */
function toLabel(kind: LabelKind) {
  return (entry: ConceptDocument['spec']['altLabels'][number]): Label => {
    const label = typeof entry === 'string' ? { text: entry } : entry;
    return kind === 'abbreviation'
      ? { caseSensitive: true, ...label, kind }
      : { ...label, kind };
  };
}

function toBundle(bundle: MappingDocument['spec']['from']): Bundle {
  return {
    combine: bundle.combine,
    members: bundle.members.map(member =>
      typeof member === 'string' ? { concept: member } : member,
    ),
  };
}
