import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { glossaryManagePermission } from '@crosswalk/backstage-plugin-glossary-common';
import type { UpkeepService } from '../services/UpkeepService';

/** Says what people look for and do not find. */
export function createListGapsAction(options: {
  actionsRegistry: ActionsRegistryService;
  upkeep: UpkeepService;
}): void {
  const { actionsRegistry, upkeep } = options;
  actionsRegistry.register({
    name: 'list-gaps',
    title: 'List Gaps',
    description: `Lists what people looked up in the glossary and still would not find, the most frequent first.
Use it to propose concepts that are worth writing, or labels that existing concepts lack; look-up-concept says what the glossary has already.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: glossaryManagePermission,
    schema: {
      input: z =>
        z.object({
          limit: z.coerce
            .number()
            .int()
            .min(1)
            .max(100)
            .optional()
            .describe('At most this many; 20 unless told'),
        }),
      output: z =>
        z.object({
          total: z.number().describe('How many gaps there are'),
          gaps: z.array(
            z.object({
              query: z.string().describe('As it was asked last'),
              count: z.number().describe('How often it was asked'),
              firstAskedAt: z.string(),
              lastAskedAt: z.string(),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Find out what to write next',
        input: { limit: 1 },
        output: {
          total: 12,
          gaps: [
            {
              query: 'vrealize log insight',
              count: 9,
              firstAskedAt: '2026-10-01T08:00:00.000Z',
              lastAskedAt: '2026-11-20T15:30:00.000Z',
            },
          ],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { items, totalItems } = await upkeep.listGaps(
        { limit: input.limit ?? 20 },
        { credentials },
      );
      return { output: { total: totalItems, gaps: items } };
    },
  });
}
