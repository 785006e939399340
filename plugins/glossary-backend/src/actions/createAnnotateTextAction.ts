import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { glossaryConceptReadPermission } from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossaryService } from '../services/GlossaryService';

/** What an assistant has in hand is a page, not a book. */
const LONGEST_TEXT = 100_000;

/** Finds the concepts that a text names. */
export function createAnnotateTextAction(options: {
  actionsRegistry: ActionsRegistryService;
  glossary: GlossaryService;
}): void {
  const { actionsRegistry, glossary } = options;
  actionsRegistry.register({
    name: 'annotate-text',
    title: 'Annotate Text',
    description: `Finds the VMware and Kubernetes concepts of the glossary that a text names, with their places in it.
A term with several meanings answers all of them in refs, those of the asked scheme first. Code, links and headings of Markdown are passed over.
Use look-up-concept or translate-term with what is found.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: glossaryConceptReadPermission,
    schema: {
      input: z =>
        z.object({
          text: z
            .string()
            .max(LONGEST_TEXT)
            .describe('A passage, a page or a ticket'),
          format: z
            .enum(['plain', 'markdown'])
            .optional()
            .describe('plain unless told'),
          scheme: z
            .string()
            .optional()
            .describe(
              'Concepts of this scheme come first among several meanings, such as "vsphere"',
            ),
          firstPerSection: z
            .boolean()
            .optional()
            .describe('Leave repetitions out; true unless told'),
        }),
      output: z =>
        z.object({
          mentions: z.array(
            z.object({
              start: z.number().describe('UTF-16 offset in the text'),
              end: z.number(),
              text: z.string().describe('What stands there'),
              label: z.string().describe('The label that it was found by'),
              refs: z
                .array(z.string())
                .describe('Every concept that it may mean'),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Find the concepts in a sentence',
        input: { text: 'We rely on DRS.' },
        output: {
          mentions: [
            {
              start: 11,
              end: 14,
              text: 'DRS',
              label: 'DRS',
              refs: ['vsphere:drs'],
            },
          ],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { text, format = 'plain', scheme, firstPerSection = true } = input;
      const { mentions } = await glossary.annotate(
        { text, format, scheme, firstPerSection },
        { credentials },
      );
      return {
        output: {
          mentions: mentions.map(mention => ({
            ...mention,
            text: text.slice(mention.start, mention.end),
          })),
        },
      };
    },
  });
}
