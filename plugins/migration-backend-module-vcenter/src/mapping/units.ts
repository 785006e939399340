const MiB = 1024 * 1024;

/** Whole MiB, as exports have them. What is more than nothing and less than one MiB is one: zero says something else. */
export function bytesToMiB(bytes: number): number {
  const whole = Math.round(bytes / MiB);
  return whole === 0 ? Math.sign(bytes) : whole;
}

export function optionalMiB(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytesToMiB(bytes);
}
