import {
  FileDiff,
  formatFinding,
  isManifestPath,
  validateManifests,
  ValidationResult,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { bundledSchemas } from '@crosswalk/backstage-plugin-golden-paths-common/schemas';

const remembered = 200;

/** Validates what a change writes. A commit never changes, so its result is remembered. */
export class ChangeChecks {
  readonly #results = new Map<string, ValidationResult>();

  /** @param key - names the content, such as the commit that it is in */
  check(key: string, files: readonly FileDiff[]): ValidationResult {
    const known = this.#results.get(key);
    if (known) {
      return known;
    }
    const result = validateManifests(
      files.flatMap(({ path, after }) =>
        after !== undefined && isManifestPath(path)
          ? [{ path, content: after }]
          : [],
      ),
      bundledSchemas,
    );
    if (this.#results.size >= remembered) {
      const [oldest] = this.#results.keys();
      this.#results.delete(oldest);
    }
    this.#results.set(key, result);
    return result;
  }
}

/** Why checks forbid a merge; undefined when they do not. */
export function checksForbid(checks: ValidationResult): string | undefined {
  if (checks.verdict !== 'invalid') {
    return undefined;
  }
  const errors = checks.findings.filter(({ severity }) => severity === 'error');
  const shown = errors.slice(0, 5).map(formatFinding);
  const more = errors.length - shown.length;
  return `The manifests are not valid: ${shown.join('; ')}${
    more > 0 ? `; and ${more} more` : ''
  }`;
}
