import { InputError } from '@backstage/errors';

/** The largest glossary in the open, the one of the Kubernetes website, has 200 files with 0.3 MB. */
export const MAX_FILES = 10_000;
export const MAX_BYTES = 100_000_000;

/** Adds up what is about to be read, and throws as soon as it is too much to be a glossary. */
export function createSizeGuard(target: string): (bytes: number) => void {
  let files = 0;
  let total = 0;
  return bytes => {
    files += 1;
    total += bytes;
    if (files > MAX_FILES) {
      throw new InputError(
        `There are more than ${MAX_FILES} files in ${target}`,
      );
    }
    if (total > MAX_BYTES) {
      throw new InputError(
        `There are more than ${MAX_BYTES} bytes in ${target}`,
      );
    }
  };
}
