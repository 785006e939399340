import { TranslationNote } from '../types';

interface Range {
  min: number;
  max: number;
}

/**
 * What the form of “Run a VM on KubeVirt” takes. A test of the path runs inputs of both ends of each range through its
 * template, so that the two stay the same.
 */
export const runVmLimits = {
  cpus: { min: 1, max: 256 },
  memoryMiB: { min: 128, max: 6_291_456 },
  diskGiB: { min: 1, max: 65_536 },
  disks: 60,
  sourceVmLength: 200,
};

/** A whole number that the form takes. Rounds up, and asks when it is another number than the export has. */
export function within(
  range: Range,
  value: number,
  question: Pick<TranslationNote, 'rule' | 'field'> & { what: string },
): { value: number; questions: TranslationNote[] } {
  const { what, rule, field } = question;
  const whole = Math.ceil(value);
  const taken = Math.min(range.max, Math.max(range.min, whole));
  return {
    value: taken,
    questions:
      taken === whole
        ? []
        : [
            {
              rule,
              message: `${what}: the export says ${whole}, the path takes ${range.min} to ${range.max}. ${taken} stands in.`,
              field,
            },
          ],
  };
}
