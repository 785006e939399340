import { z } from 'zod';
import { flagSchema, pageSchema, parse } from './parse';

describe('parse', () => {
  it('names what is wrong', () => {
    const schema = z.strictObject({ name: z.string() });
    expect(() => parse(schema, { name: 1 })).toThrow(/^name: /);
    expect(() => parse(pageSchema, { limit: '0' })).toThrow(/limit/);
    expect(() => parse(pageSchema, { filtre: 'a' })).toThrow(/filtre/);
  });

  it.each([
    [{ name: 'a\u0000b' }],
    [{ names: ['a', '\u0000'] }],
    [{ inner: { '\u0000': 'a' } }],
  ])('refuses NUL, which no database keeps, in %j', value => {
    expect(() => parse(z.any(), value)).toThrow(/NUL/);
  });

  it('takes other text as it is', () => {
    const value = { name: 'a\tb\n東京', count: 1, none: null, list: [] };
    expect(parse(z.any(), value)).toEqual(value);
  });

  it.each([
    ['true', true],
    ['', true],
    ['1', true],
    ['0', false],
    [undefined, false],
  ])('reads the switch %p as %p', (text, value) => {
    expect(parse(flagSchema, text)).toBe(value);
  });
});
