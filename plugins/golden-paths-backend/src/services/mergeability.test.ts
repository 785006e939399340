import {
  Change,
  ValidationResult,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { BareRepository } from '../git/BareRepository';
import { mergeability } from './mergeability';

const change = {
  status: 'open',
  base: 'main',
  baseCommit: 'a',
  headCommit: 'b',
} as Change;
const checked = (verdict: ValidationResult['verdict']): ValidationResult => ({
  verdict,
  documents: 1,
  findings: [],
  unknown: [],
});

/** A repository whose base points to `base`, over which a merge would end like this. */
function repositoryAt(base: string, conflicts?: string[]) {
  const mergeTrees = jest.fn(async () =>
    conflicts ? { conflicts } : { tree: 't' },
  );
  const repository = {
    requireBranchHead: async () => base,
    mergeTrees,
  } as Partial<BareRepository> as BareRepository;
  return { repository, mergeTrees };
}

describe('mergeability', () => {
  it.each([
    ['is decided', { ...change, status: 'closed' as const }, 'valid' as const],
    ['has manifests that are not valid', change, 'invalid' as const],
  ])(
    'is none for a change that %s, whatever Git says',
    async (_, of, verdict) => {
      const { repository } = repositoryAt('a');
      expect(await mergeability(repository, of, checked(verdict))).toEqual({
        ok: false,
        reason: expect.stringMatching(/is closed|not valid/),
      });
    },
  );

  it.each(['valid', 'unknown'] as const)(
    'asks for no trial merge while the base is where it was (%s)',
    async verdict => {
      const { repository, mergeTrees } = repositoryAt('a');
      expect(await mergeability(repository, change, checked(verdict))).toEqual({
        ok: true,
      });
      expect(mergeTrees).not.toHaveBeenCalled();
    },
  );

  it('names the files that conflict with a base that moved', async () => {
    const clean = repositoryAt('c');
    expect(
      await mergeability(clean.repository, change, checked('valid')),
    ).toEqual({ ok: true });
    expect(clean.mergeTrees).toHaveBeenCalledWith('c', 'b');
    const { repository } = repositoryAt('c', ['x.yaml', 'y.yaml']);
    expect(await mergeability(repository, change, checked('valid'))).toEqual({
      ok: false,
      reason: 'Conflicts with main in x.yaml, y.yaml',
    });
  });
});
