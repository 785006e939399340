import type {
  Bundle,
  Concept,
  ConceptScheme,
  Label,
  LabelKind,
  Mapping,
} from '../types';
import type { SourceLocation } from './problems';
import type {
  ConceptDocument,
  ConceptSchemeDocument,
  MappingDocument,
} from './schemas';

/** What an authored document says, in the shape in which it is served. @public */
export type GlossaryContent =
  | { kind: 'ConceptScheme'; value: ConceptScheme }
  | { kind: 'Concept'; value: Concept }
  | { kind: 'Mapping'; value: Mapping };

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
  const { label, abbreviations, altLabels, hiddenLabels, ...rest } =
    document.spec;
  return {
    ref,
    scheme,
    id,
    label,
    labels: [
      { text: label, kind: 'preferred' },
      ...abbreviations.map(toLabel('abbreviation')),
      ...altLabels.map(toLabel('alternative')),
      ...hiddenLabels.map(toLabel('hidden')),
    ],
    ...rest,
  };
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
