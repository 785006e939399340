import { z } from 'zod';
import { GoldenPath } from '../types';
import { formPages } from './formPages';

/** Annotations with which a Template says that it is a golden path. @public */
export const goldenPathAnnotations = {
  /** Marks the path, and says which part of the estate it serves: compute, storage, networking, … */
  domain: 'crosswalk.dev/domain',
  /** When somebody last confirmed that the path is right, as a date. */
  reviewedOn: 'crosswalk.dev/reviewed-on',
  /** What a vSphere administrator used to do, in words. */
  insteadOf: 'crosswalk.dev/instead-of',
  /** Glossary concepts that it replaces, separated by commas. */
  replaces: 'crosswalk.dev/replaces',
  /** Kinds of manifest that it writes, separated by commas. */
  produces: 'crosswalk.dev/produces',
  version: 'backstage.io/template-version',
  timeSaved: 'backstage.io/time-saved',
} as const;

const list = z
  .string()
  .default('')
  .transform(value =>
    value
      .split(',')
      .map(item => item.trim())
      .filter(Boolean),
  );

const conceptRefs = list.pipe(
  z.array(
    z
      .string()
      .regex(/^[a-z0-9-]+:[a-z0-9][a-z0-9.-]*$/, 'must be <scheme>:<concept>'),
  ),
);

/** The part of a Template entity that a golden path is read from. @public */
export const goldenPathEntitySchema = z.object({
  kind: z.literal('Template'),
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().default('default'),
    title: z.string().optional(),
    description: z.string().default(''),
    annotations: z.object({
      [goldenPathAnnotations.domain]: z.string().min(1),
      [goldenPathAnnotations.version]: z
        .string()
        .regex(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/, 'must be semver'),
      [goldenPathAnnotations.timeSaved]: z
        .string()
        .regex(/^P(?=.)[0-9YMWDTHS.]+$/, 'must be an ISO 8601 duration')
        .optional(),
      [goldenPathAnnotations.reviewedOn]: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD')
        .optional(),
      [goldenPathAnnotations.insteadOf]: z.string().default(''),
      [goldenPathAnnotations.replaces]: conceptRefs,
      [goldenPathAnnotations.produces]: list,
    }),
  }),
  spec: z.object({
    owner: z.string().default(''),
    lifecycle: z.string().default('experimental'),
    parameters: z.unknown().optional().transform(formPages),
  }),
});

/**
 * Reads a golden path from a Template entity.
 *
 * @throws Error that names each annotation that is missing or wrong
 * @public
 */
export function parseGoldenPath(entity: unknown): GoldenPath {
  const parsed = goldenPathEntitySchema.safeParse(entity);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues
        .map(issue => `${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    );
  }
  const { metadata, spec } = parsed.data;
  const { annotations } = metadata;
  return {
    id: metadata.name,
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    entityRef: `template:${metadata.namespace}/${metadata.name}`.toLowerCase(),
    version: annotations[goldenPathAnnotations.version],
    lifecycle: spec.lifecycle,
    owner: spec.owner,
    reviewedOn: annotations[goldenPathAnnotations.reviewedOn],
    domain: annotations[goldenPathAnnotations.domain],
    insteadOf: {
      text: annotations[goldenPathAnnotations.insteadOf],
      concepts: annotations[goldenPathAnnotations.replaces],
    },
    timeSaved: annotations[goldenPathAnnotations.timeSaved],
    produces: annotations[goldenPathAnnotations.produces],
    asks: spec.parameters,
  };
}
