import fc from 'fast-check';
import { completenessOf } from './completeness';

const answers = {
  description: 'Takes orders',
  owner: 'group:default/team-orders',
  availability: 99.9,
  dataProtection: 'Backup each night',
};

describe('completenessOf', () => {
  it.each([
    [{}, ['description', 'owner', 'availability', 'dataProtection']],
    [answers, []],
    [{ ...answers, availability: 0 }, []],
    [{ ...answers, description: ' \n' }, ['description']],
    [{ ...answers, owner: undefined }, ['owner']],
  ])('of %j misses %j', (application, missing) => {
    expect(completenessOf(application)).toEqual({
      answered: 4 - missing.length,
      of: 4,
      missing,
    });
  });

  it('adds up, whatever is there', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            description: fc.string(),
            owner: fc.string(),
            availability: fc.double(),
            dataProtection: fc.string(),
          },
          { requiredKeys: [] },
        ),
        application => {
          const { answered, of, missing } = completenessOf(application);
          expect(answered + missing.length).toBe(of);
        },
      ),
    );
  });
});
