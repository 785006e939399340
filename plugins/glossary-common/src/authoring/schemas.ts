import { z } from 'zod';
import { learningRoles } from '../model/learningPath';
import { responsibleParties } from '../model/responsibility';
import { conceptDomains } from '../types';

/** The `apiVersion` of every authored document. @public */
export const glossaryApiVersion = 'crosswalk.dev/v1alpha1';

/** The kinds that a glossary file may hold. @public */
export const glossaryKinds = [
  'ConceptScheme',
  'Concept',
  'Mapping',
  'Responsibility',
  'LearningPath',
  'StackLayer',
] as const;
/** @public */
export type GlossaryKind = (typeof glossaryKinds)[number];

/** Marks the issue that an unknown field raises, so that the loader can offer the field that was meant. */
export const KNOWN_FIELDS = 'knownFields';

/**
 * An object that refuses unknown fields one by one. `z.strictObject` raises one issue for all of them together, which
 * could not carry a line each.
 */
function fields<TShape extends z.ZodRawShape>(shape: TShape) {
  const refuse = z.custom<never>(() => false, {
    params: { [KNOWN_FIELDS]: Object.keys(shape) },
  });
  return z.object(shape).catchall(refuse) as unknown as z.ZodObject<TShape>;
}

const text = z.string().trim().min(1, 'must not be empty');

/** Lookup ignores everything else, so a label without one could never be found. */
const labelText = text.regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit');

const url = text.regex(
  /^https?:\/\/[^\s]+$/,
  'must be an http:// or https:// address',
);

const schemeId = text.regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'must be lower-case letters, digits and single hyphens, such as "vsphere"',
);

/** The form of a {@link ConceptRef}. @public */
export const CONCEPT_REF = /^[a-z0-9]+(-[a-z0-9]+)*:[a-z0-9]+([-.][a-z0-9]+)*$/;

const conceptRef = text.regex(
  CONCEPT_REF,
  'must be a concept reference "<scheme>:<id>" in lower case, such as "vsphere:drs"',
);

const name = text.regex(
  /^[a-z0-9]+([-.][a-z0-9]+)*$/,
  'must be lower-case letters, digits and single hyphens, such as "drs-to-descheduler"',
);

/** BCP 47, as far as glossaries need it: a language, and perhaps a script or a region. */
const lang = text.regex(
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  'must be a language tag such as "ja" or "zh-CN"',
);

const isoDate = text.refine(
  value =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value,
  'must be a date such as "2026-01-31"',
);

const label = z.union([
  labelText,
  fields({
    text: labelText,
    lang: lang.optional(),
    caseSensitive: z.boolean().optional(),
    autoLink: z.union([z.boolean(), z.literal('in-context')]).optional(),
  }),
]);

const source = fields({
  title: text,
  url: url.optional(),
  licence: text.optional(),
  date: isoDate,
});

const refs = z.array(conceptRef);

const member = z.union([
  conceptRef,
  fields({ concept: conceptRef, when: text.optional() }),
]);

const bundle = fields({
  combine: z.enum(['all', 'any', 'sequence']).default('all'),
  members: z.array(member).min(1, 'must name at least one concept'),
});

/** @public */
export const conceptSchemeDocumentSchema = fields({
  apiVersion: z.literal(glossaryApiVersion),
  kind: z.literal('ConceptScheme'),
  metadata: fields({ name: schemeId }),
  spec: fields({
    title: text,
    versions: text.optional(),
    url: url.optional(),
    licence: text.optional(),
    attribution: text.optional(),
  }),
});

/** @public */
export const conceptDocumentSchema = fields({
  apiVersion: z.literal(glossaryApiVersion),
  kind: z.literal('Concept'),
  metadata: fields({ name: conceptRef }),
  spec: fields({
    lang: lang.optional(),
    label,
    abbreviations: z.array(label).default([]),
    altLabels: z.array(label).default([]),
    hiddenLabels: z.array(label).default([]),
    definition: text,
    description: text.optional(),
    translations: z
      .record(
        lang,
        fields({
          label,
          abbreviations: z.array(label).default([]),
          altLabels: z.array(label).default([]),
          hiddenLabels: z.array(label).default([]),
          definition: text,
          description: text.optional(),
        }),
      )
      .optional(),
    domain: z.enum(conceptDomains),
    status: z.enum(['draft', 'approved', 'deprecated']).default('approved'),
    replacedBy: conceptRef.optional(),
    relations: fields({
      broader: refs.optional(),
      narrower: refs.optional(),
      partOf: refs.optional(),
      hasPart: refs.optional(),
      answers: refs.optional(),
      answeredBy: refs.optional(),
      related: refs.optional(),
    }).default({}),
    notToBeConfusedWith: z
      .array(fields({ concept: conceptRef, why: text }))
      .default([]),
    sources: z.array(source).default([]),
    owner: text.optional(),
  }),
});

/** @public */
export const mappingDocumentSchema = fields({
  apiVersion: z.literal(glossaryApiVersion),
  kind: z.literal('Mapping'),
  metadata: fields({ name }),
  spec: fields({
    from: bundle,
    to: z.union([bundle, fields({ none: text })]),
    match: z.enum(['exact', 'close', 'broad', 'narrow', 'related']).optional(),
    carriesOver: z.array(text).default([]),
    caveats: z.array(text).default([]),
    confidence: z.number().min(0).max(1).optional(),
    justification: text.optional(),
    sources: z.array(source).default([]),
    validFor: z.record(schemeId, text).optional(),
    translator: text.optional(),
    goldenPaths: z.array(text).optional(),
  }),
});

const parties = z
  .array(z.enum(responsibleParties))
  .min(1, 'must name at least one party');

/** @public */
export const responsibilityDocumentSchema = fields({
  apiVersion: z.literal(glossaryApiVersion),
  kind: z.literal('Responsibility'),
  metadata: fields({ name }),
  spec: fields({
    title: text,
    description: text.optional(),
    concepts: refs.min(1, 'must name at least one concept'),
    owners: fields({ selfManaged: parties, managed: parties }),
    note: text.optional(),
    sources: z.array(source).default([]),
  }),
});

const learningTask = z.discriminatedUnion('kind', [
  fields({ kind: z.literal('golden-path'), ref: text, text }),
  fields({ kind: z.literal('try-it'), ref: name, text }),
  fields({ kind: z.literal('task'), text }),
]);

/** @public */
export const learningPathDocumentSchema = fields({
  apiVersion: z.literal(glossaryApiVersion),
  kind: z.literal('LearningPath'),
  metadata: fields({ name }),
  spec: fields({
    title: text,
    role: z.enum(learningRoles),
    description: text,
    steps: z
      .array(
        fields({
          title: text,
          concepts: refs.min(1, 'must name at least one concept'),
          why: text,
          do: learningTask,
        }),
      )
      .min(1, 'must have at least one step'),
    sources: z.array(source).default([]),
  }),
});

/** @public */
export const stackLayerDocumentSchema = fields({
  apiVersion: z.literal(glossaryApiVersion),
  kind: z.literal('StackLayer'),
  metadata: fields({ name }),
  spec: fields({
    title: text,
    order: z.number().int().min(1),
    summary: text,
    sides: z.record(schemeId, refs),
  }),
});

/** @public */
export type ConceptSchemeDocument = z.output<
  typeof conceptSchemeDocumentSchema
>;
/** @public */
export type ConceptDocument = z.output<typeof conceptDocumentSchema>;
/** @public */
export type MappingDocument = z.output<typeof mappingDocumentSchema>;
/** @public */
export type ResponsibilityDocument = z.output<
  typeof responsibilityDocumentSchema
>;
/** @public */
export type LearningPathDocument = z.output<typeof learningPathDocumentSchema>;
/** @public */
export type StackLayerDocument = z.output<typeof stackLayerDocumentSchema>;
