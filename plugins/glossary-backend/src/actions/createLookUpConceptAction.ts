import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { glossaryConceptReadPermission } from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossaryService } from '../services/GlossaryService';

/** Finds concepts by whatever they are called. */
export function createLookUpConceptAction(options: {
  actionsRegistry: ActionsRegistryService;
  glossary: GlossaryService;
}): void {
  const { actionsRegistry, glossary } = options;
  actionsRegistry.register({
    name: 'look-up-concept',
    title: 'Look Up Concept',
    description: `Finds VMware and Kubernetes concepts in the glossary by name, synonym, abbreviation, old name or with a typo.
Answers every concept that a term may mean, the best match first, and says in matchedBy and matchedLabel why each one matched.
Where homographs are named, the term has several meanings: never take one of them for the only one.
An empty list means that the glossary does not know the term. Use translate-term for what a concept becomes on the other side.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: glossaryConceptReadPermission,
    schema: {
      input: z =>
        z.object({
          term: z
            .string()
            .max(500)
            .describe('What to look up, such as "DRS" or "storage policy"'),
          scheme: z
            .string()
            .optional()
            .describe(
              'Concepts of this scheme come first, such as "vsphere" or "kubernetes"',
            ),
          limit: z.coerce
            .number()
            .int()
            .min(1)
            .max(50)
            .optional()
            .describe('At most this many concepts; 5 unless told'),
        }),
      output: z =>
        z.object({
          concepts: z.array(
            z.object({
              ref: z.string().describe('Reference "<scheme>:<id>"'),
              label: z.string(),
              definition: z.string(),
              domain: z.string(),
              matchedBy: z
                .string()
                .describe(
                  'exact, alias, abbreviation, prefix, word-prefix or typo',
                ),
              matchedLabel: z.string(),
              homographs: z
                .array(z.string())
                .optional()
                .describe('Other concepts that are called exactly the same'),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Look an abbreviation up',
        input: { term: 'DRS', limit: 1 },
        output: {
          concepts: [
            {
              ref: 'vsphere:drs',
              label: 'Distributed Resource Scheduler',
              definition:
                'Places virtual machines on the hosts of a cluster and keeps the load even.',
              domain: 'compute',
              matchedBy: 'abbreviation',
              matchedLabel: 'DRS',
            },
          ],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { items } = await glossary.lookup(
        { q: input.term, scheme: input.scheme, limit: input.limit ?? 5 },
        { credentials },
      );
      return {
        output: {
          concepts: items.map(
            ({ ref, label, matchedBy, matchedLabel, homographs, concept }) => ({
              ref,
              label,
              definition: concept.definition,
              domain: concept.domain,
              matchedBy,
              matchedLabel,
              homographs,
            }),
          ),
        },
      };
    },
  });
}
