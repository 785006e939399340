import { gitText } from './runGit';

/** The first that merges without a work tree (`merge-tree --write-tree`). */
const needed = [2, 38] as const;

const cure = `golden-paths keeps its repositories with the program git; install git ${needed.join(
  '.',
)} or newer on the backend's PATH`;

/** Why git of this version will not do; undefined when it will. @param output - of `git --version` */
export function versionProblem(output: string): string | undefined {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(output) ?? [];
  const enough =
    Number(major) > needed[0] ||
    (Number(major) === needed[0] && Number(minor) >= needed[1]);
  return enough ? undefined : `${cure}. What is there says: ${output}`;
}

/** Lets the backend fail at its start, not at the first proposal. @throws Error that names the cure */
export async function requireGit(): Promise<void> {
  const output = await gitText(['--version']).catch(error => {
    throw new Error(`${cure}. It cannot be run: ${error.message}`);
  });
  const problem = versionProblem(output);
  if (problem) {
    throw new Error(problem);
  }
}
