import { formatFileSize } from './fileSize';

describe('formatFileSize', () => {
  it.each([
    [0, '0 KiB'],
    [20, '1 KiB'],
    [323_115, '316 KiB'],
    [3.5 * 1024 * 1024, '3.5 MiB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatFileSize(bytes)).toBe(text);
  });
});
