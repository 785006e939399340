/** Where a step is on its page, counted from 1. */
export function stepId(number: number): string {
  return `step-${number}`;
}
