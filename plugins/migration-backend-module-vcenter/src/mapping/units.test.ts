import { bytesToMiB } from './units';

describe('bytesToMiB', () => {
  it.each([
    [0, 0],
    [1, 1],
    [1024 * 1024, 1],
    [42949672960, 40960],
    [-1024, -1],
    [-3 * 1024 * 1024, -3],
  ])('makes %d bytes %d MiB', (bytes, mib) => {
    expect(bytesToMiB(bytes)).toBe(mib);
  });
});
