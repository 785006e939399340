import { relativeTime } from './time';

const now = new Date('2026-03-10T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-03-10T11:59:40Z', 'now'],
    ['2026-03-10T12:00:10Z', 'now'],
    ['2026-03-10T11:58:59Z', '1 minute ago'],
    ['2026-03-10T09:30:00Z', '2 hours ago'],
    ['2026-03-09T11:00:00Z', 'yesterday'],
    ['2026-02-20T12:00:00Z', '2 weeks ago'],
    ['2024-03-01T12:00:00Z', '2 years ago'],
  ])('says %s as “%s”', (date, words) => {
    expect(relativeTime(new Date(date), now, 'en')).toBe(words);
  });
});
