import { ChangeProposal } from '@crosswalk/backstage-plugin-golden-paths-common';

/** Title, description and, as trailers that tools can read, where the change comes from. */
export function commitMessage(
  proposal: Pick<ChangeProposal, 'title' | 'description' | 'provenance'>,
): string {
  const { title, description, provenance } = proposal;
  const trailers = provenance
    ? [
        `Golden-Path: ${provenance.path}@${provenance.version}`,
        ...(provenance.taskId ? [`Scaffolder-Task: ${provenance.taskId}`] : []),
        ...(provenance.entityRef ? [`Entity: ${provenance.entityRef}`] : []),
      ]
    : [];
  return `${[title, description?.trim(), trailers.join('\n')]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
