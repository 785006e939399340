import { detailsOf } from '../__testUtils__/content';
import { collectSources, isWebAddress, sourceDate } from './sources';

describe('collectSources', () => {
  it('names each source once, the most recent first', () => {
    const details = detailsOf('vsphere:drs');
    expect(
      details && collectSources(details).map(source => source.date),
    ).toEqual(['2026-08-14', '2025-03-01']);
  });
});

describe('isWebAddress', () => {
  it.each([
    ['https://kubernetes.io', true],
    ['HTTP://kubernetes.io', true],
    [`${'javascript'}:alert(1)`, false],
    ['data:text/html,x', false],
    [undefined, false],
  ])('%s: %s', (url, expected) => {
    expect(isWebAddress(url)).toBe(expected);
  });
});

describe('sourceDate', () => {
  it.each([
    ['2025-03-01', 'Mar 1, 2025'],
    ['2025-03', 'March 2025'],
    ['2025', '2025'],
    ['2025-03-01T23:59:00Z', 'Mar 1, 2025'],
  ])('%s is read as %s', (date, text) => {
    expect(sourceDate(date, 'en-US')).toBe(text);
  });
});
