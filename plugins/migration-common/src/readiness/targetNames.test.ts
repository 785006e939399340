import fc from 'fast-check';
import {
  assignTargetNames,
  explainTargetName,
  proposeTargetName,
} from './targetNames';

const label = /^(?=.{1,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

describe('proposeTargetName', () => {
  it.each([
    ['web-01', 'web-01', undefined],
    ['7-zip', '7-zip', undefined],
    ['Web01', 'web01', 'it has upper-case letters'],
    [
      'web_01 (old)',
      'web-01-old',
      'it has characters other than letters, digits and hyphens',
    ],
    ['a.b', 'a-b', /characters other/],
    ['Straße', 'strasse', /upper-case.*characters other/],
    ['Ångström', 'angstroem', /./],
    ['-a-', 'a', 'it begins or ends with a hyphen'],
    ['', /^vm-[0-9a-f]{8}$/, 'it is empty'],
    ['日本', /^vm-[0-9a-f]{8}$/, /./],
    ['x'.repeat(64), /^x{54}-[0-9a-f]{8}$/, 'it is longer than 63 characters'],
  ])('makes a name of %p', (name, expected, because) => {
    expect(proposeTargetName(name)).toEqual({
      name: matching(expected),
      ...(because !== undefined && { because: matching(because) }),
    });
  });

  it('is a label whatever the name is, and says why if it differs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), name => {
        const proposed = proposeTargetName(name);
        expect(proposed.name).toMatch(label);
        expect(proposed.because === undefined).toBe(proposed.name === name);
        expect(proposed.because).not.toBe('');
      }),
    );
  });
});

describe('assignTargetNames', () => {
  it('lets keep its name who can, and numbers the others by key', () => {
    const names = assignTargetNames([
      { key: 'a', name: 'Web_01' },
      { key: 'b', name: 'WEB-01' },
      { key: 'c', name: 'web-01' },
      { key: 'd', name: 'web-01-2' },
    ]);
    expect([...names].sort()).toEqual([
      ['a', { name: 'web-01-3', because: expect.stringMatching(/another VM/) }],
      ['b', { name: 'web-01-4', because: expect.stringMatching(/another VM/) }],
      ['c', { name: 'web-01' }],
      ['d', { name: 'web-01-2' }],
    ]);
  });

  it('gives no name twice, and the same ones in any order', () => {
    const machines = fc.uniqueArray(
      fc.record({
        key: fc.string({ minLength: 1, maxLength: 8 }),
        name: fc.oneof(
          fc.constantFrom('web', 'Web', 'WEB', 'web-2', 'x'.repeat(70)),
          fc.string({ maxLength: 70 }),
        ),
      }),
      { selector: ({ key }) => key, maxLength: 30 },
    );
    fc.assert(
      fc.property(
        machines.chain(list =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          const names = assignTargetNames(list);
          const taken = [...names.values()].map(({ name }) => name);
          expect(new Set(taken).size).toBe(list.length);
          expect(taken.every(name => label.test(name))).toBe(true);
          for (const { key, name } of list) {
            const given = names.get(key);
            expect(given?.because === undefined).toBe(given?.name === name);
            expect(explainTargetName(name, given?.name ?? '')).toEqual(given);
          }
          expect(assignTargetNames(shuffled)).toEqual(names);
        },
      ),
    );
  });
});

function matching(expected: string | RegExp) {
  return typeof expected === 'string'
    ? expected
    : expect.stringMatching(expected);
}
