import { FileDiff } from '@crosswalk/backstage-plugin-golden-paths-common';
import { ChangeChecks, checksForbid } from './ChangeChecks';

const added = (path: string, after: string): FileDiff => ({
  path,
  status: 'added',
  after,
  additions: 1,
  deletions: 0,
});
const broken = (names: number) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n${Array.from(
    { length: names },
    (_, i) => `wrong${i}: 1\n`,
  ).join('')}`;

describe('ChangeChecks', () => {
  it('reads manifests that are written, not what is deleted or prose', () => {
    const { documents, verdict } = new ChangeChecks().check('a', [
      added('README.md', '# kind: nothing'),
      { ...added('old.yaml', ''), status: 'deleted', after: undefined },
      added('new.yaml', broken(0)),
    ]);
    expect({ documents, verdict }).toEqual({ documents: 1, verdict: 'valid' });
  });

  it('remembers the result of a commit, of the latest ones only', () => {
    const checks = new ChangeChecks();
    const first = checks.check('first', [added('a.yaml', broken(1))]);
    expect(checks.check('first', [])).toBe(first);
    for (let i = 0; i < 200; i++) {
      checks.check(String(i), []);
    }
    expect(checks.check('first', [])).not.toBe(first);
  });
});

describe('checksForbid', () => {
  it('lets pass what is valid or unknown', () => {
    const checks = new ChangeChecks();
    expect(checksForbid(checks.check('none', []))).toBeUndefined();
    expect(
      checksForbid(checks.check('valid', [added('a.yaml', broken(0))])),
    ).toBeUndefined();
  });

  it('names the first mistakes and counts the others', () => {
    const reason = checksForbid(
      new ChangeChecks().check('a', [added('a.yaml', broken(7))]),
    );
    expect(reason).toMatch(
      /^The manifests are not valid: a\.yaml:4: wrong0 — /,
    );
    expect(reason).toMatch(/a\.yaml:8: .*; and 2 more$/);
  });
});
