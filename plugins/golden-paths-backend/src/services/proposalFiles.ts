import { InputError } from '@backstage/errors';
import {
  ChangeProposal,
  ManifestFile,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { parseRepositoryPath } from '../git/paths';

/** Bounds of one proposal. */
export const proposalLimits = {
  files: 500,
  fileBytes: 1024 * 1024,
  totalBytes: 5 * 1024 * 1024,
};

/** What has a NUL is binary to git; half of a surrogate pair would be written as another character. */
function isText(content: string): boolean {
  return !content.includes('\0') && Buffer.from(content).toString() === content;
}

/**
 * The files of a proposal at their places in the repository.
 *
 * @throws InputError when a path would leave the target folder, comes twice, or a limit is passed
 */
export function placeFiles(
  proposal: Pick<ChangeProposal, 'targetPath' | 'files'>,
): { targetPath: string; files: ManifestFile[] } {
  const targetPath = parseRepositoryPath(proposal.targetPath, 'targetPath');
  if (!proposal.files.length) {
    throw new InputError('The change has no files');
  }
  if (proposal.files.length > proposalLimits.files) {
    throw new InputError(
      `The change has ${proposal.files.length} files; ${proposalLimits.files} are allowed`,
    );
  }
  const seen = new Set<string>();
  let total = 0;
  const files = proposal.files.map(({ path, content }) => {
    const placed = parseRepositoryPath(
      `${targetPath}/${parseRepositoryPath(path, 'file')}`,
      'place of the file',
    );
    // Where upper and lower case are one, a clone would have only one of two such files.
    const name = placed.normalize('NFC').toLowerCase();
    if (seen.has(name)) {
      throw new InputError(
        `The file ${path} comes twice, or differs from another only in upper and lower case`,
      );
    }
    seen.add(name);
    const bytes = Buffer.byteLength(content);
    total += bytes;
    if (bytes > proposalLimits.fileBytes) {
      throw new InputError(
        `The file ${path} has ${bytes} bytes; ${proposalLimits.fileBytes} are allowed`,
      );
    }
    if (!isText(content)) {
      throw new InputError(`The file ${path} is not text in UTF-8`);
    }
    return { path: placed, content };
  });
  if (total > proposalLimits.totalBytes) {
    throw new InputError(
      `The files have ${total} bytes; ${proposalLimits.totalBytes} are allowed`,
    );
  }
  return { targetPath, files };
}
