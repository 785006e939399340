import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  formatFinding,
  validateManifests,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { bundledSchemas } from '@crosswalk/backstage-plugin-golden-paths-common/schemas';
import { readWorkspace } from '../lib/readWorkspace';

const defaultPatterns = ['**/*.yaml', '**/*.yml'];

/** `crosswalk:manifests:validate`: stops a run whose manifests a cluster would refuse. @public */
export function createValidateManifestsAction() {
  return createTemplateAction({
    id: 'crosswalk:manifests:validate',
    description:
      'Validates Kubernetes manifests of the workspace strictly, and fails with the place of every mistake.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Validate everything that the skeleton rendered',
        example: `steps:
  - id: validate
    name: Validate the manifests
    action: crosswalk:manifests:validate
    input:
      sourcePath: ./manifests
`,
      },
    ],
    schema: {
      input: {
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace. Default: the whole of it.'),
        paths: z =>
          z
            .array(z.string())
            .optional()
            .describe('Patterns of files. Default: **/*.yaml and **/*.yml.'),
        failOnUnknown: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Also fail when the schema of a kind is not known. Default: false, it is logged.',
            ),
      },
      output: {
        verdict: z =>
          z
            .enum(['valid', 'invalid', 'unknown'])
            .describe('unknown: something could not be checked'),
        findings: z =>
          z
            .array(z.any())
            .describe('Severity, rule, message, file, line, column and field'),
      },
    },
    async handler(ctx) {
      const {
        sourcePath = '.',
        paths = defaultPatterns,
        failOnUnknown = false,
      } = ctx.input;
      const files = await readWorkspace(ctx.workspacePath, sourcePath, paths);
      const result = validateManifests(files, bundledSchemas);
      ctx.output('verdict', result.verdict);
      ctx.output('findings', result.findings);

      if (result.verdict === 'invalid') {
        const errors = result.findings.filter(f => f.severity === 'error');
        throw new InputError(
          `The manifests are not valid:\n${errors
            .map(formatFinding)
            .join('\n')}`,
        );
      }
      for (const warning of result.findings) {
        ctx.logger.warn(formatFinding(warning));
      }
      const unknown = result.unknown.map(
        ({ file, line, reason }) => `${file}:${line}: ${reason}`,
      );
      if (!result.documents) {
        unknown.push(`No manifest matches ${paths.join(', ')}`);
      }
      if (unknown.length && failOnUnknown) {
        throw new InputError(
          `Not everything could be checked:\n${unknown.join('\n')}`,
        );
      }
      unknown.forEach(reason => ctx.logger.warn(`Not checked: ${reason}`));
      ctx.logger.info(
        `${result.documents} manifests in ${files.length} files: ${result.verdict}`,
      );
    },
  });
}
