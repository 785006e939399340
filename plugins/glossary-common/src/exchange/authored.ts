import {
  conceptDocumentSchema,
  conceptSchemeDocumentSchema,
  glossaryApiVersion,
  learningPathDocumentSchema,
  mappingDocumentSchema,
  responsibilityDocumentSchema,
  stackLayerDocumentSchema,
} from '../authoring/schemas';
import type { z } from 'zod';
import type { GlossaryContent } from '../authoring/documents';
import type { Bundle, Concept, Label, LabelKind } from '../types';
import type { ConceptSpec } from './ConceptDraft';

type AuthoredDocument = z.input<
  | typeof conceptSchemeDocumentSchema
  | typeof conceptDocumentSchema
  | typeof mappingDocumentSchema
  | typeof responsibilityDocumentSchema
  | typeof learningPathDocumentSchema
  | typeof stackLayerDocumentSchema
>;

type Words = Pick<
  ConceptSpec,
  'label' | 'abbreviations' | 'altLabels' | 'hiddenLabels'
>;
type AuthoredLabel = NonNullable<ConceptSpec['altLabels']>[number];

/** What is served, as it would be authored: the inverse of what the loader does. */
export function toAuthored({ kind, value }: GlossaryContent): AuthoredDocument {
  const apiVersion = glossaryApiVersion;
  switch (kind) {
    case 'Concept':
      return {
        apiVersion,
        kind,
        metadata: { name: value.ref },
        spec: toConceptSpec(value),
      };
    case 'Mapping': {
      const { id, from, to, ...rest } = value;
      const spec = {
        from: toAuthoredBundle(from),
        to: 'none' in to ? to : toAuthoredBundle(to),
        ...rest,
      };
      return { apiVersion, kind, metadata: { name: id }, spec: tidy(spec) };
    }
    default: {
      const { id, ...spec } = value;
      return {
        apiVersion,
        kind,
        metadata: { name: id },
        spec,
      } as AuthoredDocument;
    }
  }
}

export function toConceptSpec(concept: Concept): ConceptSpec {
  const { ref, scheme, id, labels, translations, label, ...rest } = concept;
  const [own, ...others] = partLabels(concept);
  return tidy({
    ...rest,
    ...toWords(label, own.labels),
    ...(translations && {
      translations: Object.fromEntries(
        languagesInOrder(translations, others).map(lang => [
          lang,
          tidy({
            ...toWords(
              translations[lang].label,
              others.find(part => part.lang === lang)?.labels ?? [],
              lang,
            ),
            definition: translations[lang].definition,
            description: translations[lang].description,
          }),
        ]),
      ),
    }),
  });
}

interface LabelPart {
  /** Absent for the concept's own. */
  lang?: string;
  labels: Label[];
}

/**
 * The loader lists the labels of a concept first and then those of each translation, each list beginning with its
 * preferred label; so that is where they part again.
 */
function partLabels({ labels, translations }: Concept): LabelPart[] {
  const parts: LabelPart[] = [{ labels: [] }];
  let current = parts[0];
  labels.forEach((label, index) => {
    const { kind, lang } = label;
    const isFirstOfTranslation =
      index > 0 &&
      kind === 'preferred' &&
      lang !== undefined &&
      translations !== undefined &&
      Object.hasOwn(translations, lang);
    if (isFirstOfTranslation) {
      const known = parts.find(part => part.lang === lang);
      current = known ?? { lang, labels: [] };
      if (!known) {
        parts.push(current);
      }
    }
    current.labels.push(label);
  });
  return parts;
}

/** As their labels come, so that reading them again lists the labels in the same order. */
function languagesInOrder(
  translations: NonNullable<Concept['translations']>,
  parts: readonly LabelPart[],
): string[] {
  const labelled = parts.flatMap(({ lang }) => lang ?? []);
  return [...new Set([...labelled, ...Object.keys(translations)])];
}

function toWords(
  label: string,
  labels: readonly Label[],
  lang?: string,
): Words {
  const ofKind = (kind: LabelKind) =>
    labels
      .filter(entry => entry.kind === kind)
      .map(entry => toAuthoredLabel(entry, lang));
  const [preferred = label] = ofKind('preferred');
  return {
    label: preferred,
    abbreviations: ofKind('abbreviation'),
    altLabels: ofKind('alternative'),
    hiddenLabels: ofKind('hidden'),
  };
}

function toAuthoredLabel(
  label: Label,
  lang: string | undefined,
): AuthoredLabel {
  const { text, kind, caseSensitive, autoLink } = label;
  const isUsualCase = kind === 'abbreviation' && caseSensitive === true;
  const said = {
    ...(label.lang !== undefined &&
      label.lang !== lang && { lang: label.lang }),
    ...(caseSensitive !== undefined && !isUsualCase && { caseSensitive }),
    ...(autoLink !== undefined && { autoLink }),
  };
  return Object.keys(said).length > 0 ? { text, ...said } : text;
}

function toAuthoredBundle({ members, combine }: Bundle) {
  return {
    ...(combine !== 'all' && { combine }),
    members: members.map(({ concept, when }) =>
      when === undefined ? concept : { concept, when },
    ),
  };
}

/** What the loader fills in when it is not authored. */
const DEFAULTED = new Set([
  'abbreviations',
  'altLabels',
  'hiddenLabels',
  'relations',
  'notToBeConfusedWith',
  'sources',
  'carriesOver',
  'caveats',
]);

/** Without what says nothing. */
function tidy<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, field]) =>
        field !== undefined &&
        !(DEFAULTED.has(name) && Object.keys(field).length === 0),
    ),
  ) as T;
}
