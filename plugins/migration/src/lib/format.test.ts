import {
  formatCount,
  formatDay,
  formatMiB,
  formatShare,
  formatTiB,
  formatWindow,
} from './format';

describe('format', () => {
  it.each([
    [0, '0 MiB'],
    [512, '512 MiB'],
    [1024, '1 GiB'],
    [12_345, '12.1 GiB'],
    [1023.99 * 1024, '1 TiB'],
    [3.5 * 1024 * 1024, '3.5 TiB'],
  ])('writes %d MiB as %s', (mib, text) => {
    expect(formatMiB(mib)).toBe(text);
  });

  it.each([
    [2.25, '2.3 TiB'],
    [0.5, '512 GiB'],
  ])('writes %d TiB as %s', (tib, text) => {
    expect(formatTiB(tib)).toBe(text);
  });

  it('writes days without the reader’s zone shifting them', () => {
    expect(formatDay('2027-01-12')).toBe('12 Jan 2027');
  });

  it('keeps a window as short as its dates allow', () => {
    const window = { start: '2027-01-12', end: '2027-01-14' };
    expect(formatWindow(window).replace(/\s/g, ' ')).toMatch(
      /^12 ?– ?14 Jan 2027$/,
    );
  });

  it('groups thousands and knows no share of nothing', () => {
    expect(formatCount(12345)).toBe('12,345');
    expect(formatShare(1, 4)).toBe('25%');
    expect(formatShare(1, 0)).toBe('0%');
  });
});
