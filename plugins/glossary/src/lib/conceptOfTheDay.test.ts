import { conceptOfTheDay } from './conceptOfTheDay';

const letters = [...'abcdefghij'];
const day = (offset: number, hour = 12) =>
  new Date(Date.UTC(2026, 10, 20 + offset, hour));

describe('conceptOfTheDay', () => {
  it('stays the same for a day', () => {
    expect(conceptOfTheDay(letters, day(0, 0))).toBe(
      conceptOfTheDay(letters, day(0, 23)),
    );
  });

  it('gives every concept its turn', () => {
    const seen = letters.map((_, offset) =>
      conceptOfTheDay(letters, day(offset)),
    );
    expect([...seen].sort()).toEqual(letters);
    expect(seen).not.toEqual(letters);
  });

  it('has nothing to say of an empty glossary', () => {
    expect(conceptOfTheDay([], day(0))).toBeUndefined();
  });
});
