import { readFile, writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { overlayManifest } from '../lib/overlay';

/** `crosswalk:manifests:overlay`: adds what a person wrote to a rendered manifest. @public */
export function createOverlayManifestAction() {
  return createTemplateAction({
    id: 'crosswalk:manifests:overlay',
    description:
      'Merges YAML into one field of a manifest of the workspace. Lists of named items are merged by name, other lists are replaced.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Add a node selector to a virtual machine',
        example: `steps:
  - id: overlay
    name: Apply the overrides
    action: crosswalk:manifests:overlay
    input:
      file: ./virtualmachine.yaml
      kind: VirtualMachine
      at: spec.template.spec
      overlay: |
        nodeSelector:
          zone: a
`,
      },
    ],
    schema: {
      input: {
        file: z => z.string().describe('File of the workspace'),
        kind: z => z.string().describe('Which document of the file'),
        at: z =>
          z
            .string()
            .describe('Field to merge into, such as spec.template.spec'),
        overlay: z =>
          z
            .string()
            .optional()
            .describe('YAML; when it is empty, nothing changes'),
      },
    },
    async handler(ctx) {
      const { file, kind, at, overlay = '' } = ctx.input;
      const path = resolveSafeChildPath(ctx.workspacePath, file);
      const before = await readFile(path, 'utf8');
      const after = overlayManifest(before, {
        kind,
        at: at.split('.'),
        overlay,
      });
      if (after !== before) {
        await writeFile(path, after);
        ctx.logger.info(`Merged the overlay into ${at} of ${file}`);
      }
    },
  });
}
