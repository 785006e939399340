import { createHash } from 'node:crypto';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import {
  ChangeProposal,
  ChangeProvenance,
  goldenPathAnnotations,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { GoldenPathsClient } from '../lib/GoldenPathsClient';
import { readWorkspace } from '../lib/readWorkspace';

/** The same for every attempt of one step of one run. */
function idempotencyKey(taskId: string, ...place: readonly string[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(place))
    .digest('hex')
    .slice(0, 16);
  return `task:${taskId}:${digest}`;
}

function provenanceOf(
  ctx: Pick<ActionContext<{}>, 'task' | 'templateInfo'>,
  inputs: Record<string, unknown> | undefined,
  entityRef: string | undefined,
): ChangeProvenance | undefined {
  const metadata = ctx.templateInfo?.entity?.metadata;
  if (!metadata) {
    return undefined;
  }
  return {
    path: metadata.name,
    version:
      metadata.annotations?.[goldenPathAnnotations.version] ?? 'unversioned',
    taskId: ctx.task.id,
    ...(entityRef ? { entityRef } : {}),
    ...(inputs ? { inputs } : {}),
  };
}

/** `crosswalk:change:propose`: ends a run with a change to review. @public */
export function createProposeChangeAction(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}) {
  const client = new GoldenPathsClient(options);
  return createTemplateAction({
    id: 'crosswalk:change:propose',
    description:
      'Proposes the files of the workspace as a change to a repository of the platform, in the name of whoever started the run.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Propose what the skeleton rendered',
        example: `steps:
  - id: propose
    name: Propose the change
    action: crosswalk:change:propose
    input:
      repository: platform-config
      sourcePath: ./manifests
      targetPath: virtual-machines/shop/web-01
      title: Run web-01 on KubeVirt
`,
      },
    ],
    schema: {
      input: {
        repository: z => z.string().describe('Repository of the platform'),
        base: z =>
          z.string().optional().describe('Branch to merge into. Default: main'),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace. Default: the whole of it.'),
        targetPath: z =>
          z
            .string()
            .describe('Folder of the repository; nothing outside is touched'),
        title: z => z.string(),
        description: z => z.string().optional(),
        entityRef: z =>
          z.string().optional().describe('What the change is about'),
        inputs: z =>
          z
            .record(z.any())
            .optional()
            .describe('What the form was filled with, for the record'),
      },
      output: {
        changeId: z => z.string().optional(),
        changeUrl: z =>
          z.string().optional().describe('Where the change is reviewed'),
        branch: z => z.string().optional(),
        unchanged: z =>
          z
            .boolean()
            .describe('The repository has these files already; no change'),
      },
    },
    async handler(ctx) {
      const { repository, base = 'main', targetPath, title } = ctx.input;
      const files = await readWorkspace(
        ctx.workspacePath,
        ctx.input.sourcePath ?? '.',
        ['**/*'],
      );
      if (!files.length) {
        throw new InputError('There are no files to propose');
      }
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would propose "${title}" to ${base} of ${repository}: ${files
            .map(({ path }) => `${targetPath}/${path}`)
            .join(', ')}`,
        );
        ctx.output('unchanged', false);
        return;
      }

      const proposal: ChangeProposal = {
        provider: 'local',
        repository,
        base,
        targetPath,
        title,
        description: ctx.input.description,
        files,
        idempotencyKey: idempotencyKey(
          ctx.task.id,
          repository,
          base,
          targetPath,
        ),
        provenance: provenanceOf(ctx, ctx.input.inputs, ctx.input.entityRef),
      };
      const credentials = await ctx.getInitiatorCredentials();
      const change = await ctx.checkpoint({
        key: 'propose',
        fn: async () => client.propose(proposal, { credentials }),
      });
      if (!change.id) {
        ctx.logger.info(`Nothing to change: ${repository} is up to date`);
        ctx.output('unchanged', true);
        return;
      }
      ctx.logger.info(`Proposed change ${change.id} on ${change.branch}`);
      ctx.output('unchanged', false);
      ctx.output('changeId', change.id);
      ctx.output('changeUrl', `/golden-paths/changes/${change.id}`);
      ctx.output('branch', change.branch);
    },
  });
}
