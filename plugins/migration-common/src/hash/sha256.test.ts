import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from './sha256';

describe('sha256', () => {
  it('says what Node says, for every text and length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        expect(sha256(text)).toBe(
          createHash('sha256').update(text).digest('hex'),
        );
      }),
    );
  });

  it.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 100_000])(
    'pads a message of %d bytes',
    length => {
      const text = 'x'.repeat(length);
      expect(sha256(text)).toBe(
        createHash('sha256').update(text).digest('hex'),
      );
    },
  );
});
