import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import {
  CONCEPT_REF,
  ConceptDetails,
  ConceptSummary,
  Crossing,
  glossaryConceptReadPermission,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { CallOptions, GlossaryService } from '../services/GlossaryService';

/** Homographs are few; whatever is further down only resembles the term. */
const MAX_MEANINGS = 3;

/** Says what a term becomes on the other side, and where the analogy breaks. */
export function createTranslateTermAction(options: {
  actionsRegistry: ActionsRegistryService;
  glossary: GlossaryService;
}): void {
  const { actionsRegistry, glossary } = options;
  actionsRegistry.register({
    name: 'translate-term',
    title: 'Translate Term',
    description: `Says what a VMware concept becomes on Kubernetes, or a Kubernetes concept was on VMware, as curated mappings.
A mapping often leads to several concepts: combine "all" means they are needed together, "any" that one of them is chosen, "sequence" that they follow each other.
role says how the asked concept stands in the mapping: "whole" is alone on its side; "part", "choice" and "step" are never an equal of the other side on their own.
Always repeat the caveats: they are where the analogy breaks. "none" is a stated absence of a counterpart, with the reason.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: glossaryConceptReadPermission,
    schema: {
      input: z =>
        z.object({
          term: z
            .string()
            .max(500)
            .describe('A term, or a concept reference such as "vsphere:drs"'),
          from: z
            .string()
            .optional()
            .describe('Scheme that the term is of, such as "vsphere"'),
          to: z
            .string()
            .optional()
            .describe('Scheme to translate to, such as "kubernetes"'),
        }),
      output: z =>
        z.object({
          meanings: z
            .array(
              z.object({
                ref: z.string(),
                label: z.string(),
                definition: z.string(),
                matchedBy: z.string(),
                matchedLabel: z.string(),
                translations: z.array(
                  z.object({
                    mapping: z.string(),
                    direction: z.enum(['forward', 'reverse']),
                    role: z.enum(['whole', 'part', 'choice', 'step']),
                    togetherWith: z.array(z.string()),
                    combine: z.enum(['all', 'any', 'sequence']),
                    concepts: z.array(
                      z.object({
                        ref: z.string(),
                        label: z.string(),
                        definition: z.string(),
                        when: z.string().optional(),
                      }),
                    ),
                    none: z.string().optional(),
                    match: z.string().optional(),
                    carriesOver: z.array(z.string()),
                    caveats: z.array(z.string()),
                    confidence: z.number().optional(),
                  }),
                ),
              }),
            )
            .describe('Every concept that the term may mean, the best first'),
        }),
    },
    examples: [
      {
        title: 'Ask what DRS becomes on Kubernetes',
        input: { term: 'DRS', from: 'vsphere', to: 'kubernetes' },
        output: {
          meanings: [
            {
              ref: 'vsphere:drs',
              label: 'Distributed Resource Scheduler',
              definition:
                'Places virtual machines on the hosts of a cluster and keeps the load even.',
              matchedBy: 'abbreviation',
              matchedLabel: 'DRS',
              translations: [
                {
                  mapping: 'drs',
                  direction: 'forward',
                  role: 'whole',
                  togetherWith: [],
                  combine: 'all',
                  concepts: [
                    {
                      ref: 'kubernetes:kube-scheduler',
                      label: 'Scheduler',
                      definition: 'Picks a node for each new pod.',
                    },
                    {
                      ref: 'kubernetes:descheduler',
                      label: 'Descheduler',
                      definition: 'Evicts pods that sit badly.',
                    },
                  ],
                  match: 'close',
                  carriesOver: ['Placement by free capacity.'],
                  caveats: ['A pod is evicted and recreated, not moved.'],
                  confidence: 0.9,
                },
              ],
            },
          ],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const call = { credentials };
      const named = await findByRef(glossary, input.term, call);
      if (named) {
        const match = { matchedBy: 'exact', matchedLabel: input.term };
        return { output: { meanings: [toMeaning(named, match, input.to)] } };
      }
      const { items } = await glossary.lookup(
        { q: input.term, scheme: input.from, limit: MAX_MEANINGS },
        call,
      );
      const meanings = await Promise.all(
        items
          .filter(({ ref }) => !input.from || ref.startsWith(`${input.from}:`))
          .map(async match =>
            toMeaning(
              await glossary.getConcept(match.ref, {}, call),
              match,
              input.to,
            ),
          ),
      );
      return { output: { meanings } };
    },
  });
}

/** Undefined for what is no reference, or one to a concept that is not there: other terms have colons too. */
async function findByRef(
  glossary: GlossaryService,
  term: string,
  call: CallOptions,
): Promise<ConceptDetails | undefined> {
  if (!CONCEPT_REF.test(term)) {
    return undefined;
  }
  try {
    return await glossary.getConcept(term, {}, call);
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}

function toMeaning(
  { concept, crossings }: ConceptDetails,
  { matchedBy, matchedLabel }: { matchedBy: string; matchedLabel: string },
  to: string | undefined,
) {
  return {
    ref: concept.ref,
    label: concept.label,
    definition: concept.definition,
    matchedBy,
    matchedLabel,
    translations: crossings
      .filter(crossing => leadsTo(crossing, to))
      .map(toTranslation),
  };
}

function otherSide(crossing: Crossing): ConceptSummary[] {
  return crossing.direction === 'forward' ? crossing.to : crossing.from;
}

/** A stated absence leads anywhere. */
function leadsTo(crossing: Crossing, scheme: string | undefined): boolean {
  const concepts = otherSide(crossing);
  return (
    !scheme ||
    concepts.length === 0 ||
    concepts.some(concept => concept.scheme === scheme)
  );
}

function toTranslation(crossing: Crossing) {
  const { mapping, direction, role, togetherWith } = crossing;
  const bundle = direction === 'forward' ? mapping.to : mapping.from;
  const none = 'none' in bundle ? bundle.none : undefined;
  return {
    mapping: mapping.id,
    direction,
    role,
    togetherWith: togetherWith.map(concept => concept.label),
    combine: 'none' in bundle ? ('all' as const) : bundle.combine,
    concepts: otherSide(crossing).map(({ ref, label, definition }) => ({
      ref,
      label,
      definition,
      when:
        'none' in bundle
          ? undefined
          : bundle.members.find(member => member.concept === ref)?.when,
    })),
    none,
    match: mapping.match,
    carriesOver: mapping.carriesOver,
    caveats: mapping.caveats,
    confidence: mapping.confidence,
  };
}
