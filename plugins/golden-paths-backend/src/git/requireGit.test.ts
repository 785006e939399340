import { requireGit, versionProblem } from './requireGit';

describe('requireGit', () => {
  it.each(['git version 2.38.0', 'git version 2.39.5 (Apple Git-154)', '3.0'])(
    'takes %s',
    output => expect(versionProblem(output)).toBeUndefined(),
  );

  it.each(['git version 2.37.9', 'git version 1.99.1', 'no idea', ''])(
    'refuses %j and names the cure',
    output =>
      expect(versionProblem(output)).toMatch(
        /install git 2\.38 or newer on the backend's PATH/,
      ),
  );

  it('says so when there is no git', async () => {
    const { PATH } = process.env;
    process.env.PATH = '/nonexistent';
    try {
      await expect(requireGit()).rejects.toThrow(
        /install git 2\.38 or newer.*not installed/,
      );
    } finally {
      process.env.PATH = PATH;
    }
    await expect(requireGit()).resolves.toBeUndefined();
  });
});
