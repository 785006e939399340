import { Finding, ManifestFile, ValidationResult } from '../types';
import { validatorFor } from './compile';
import { describeError, Problem } from './describeError';
import { formatFieldPath } from './fieldPath';
import { FindingList, maxFindings } from './FindingList';
import { ParsedManifest, parseManifests } from './parseManifests';
import { ReadBudget } from './readDocuments';
import { checkReferences } from './references';
import { findRemovedApi } from './removedApis';
import { FieldPath, ManifestSchemas } from './types';

/** Documents without a schema that are listed. */
const maxUnknown = 500;

function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/** A misspelt required field is one mistake, not two: the field that the other finding suggests is not missing as well. */
function withoutConsequences(problems: Problem[]): Problem[] {
  const explained = new Set(
    problems
      .filter(({ rule, suggestion }) => rule === 'unknown-field' && suggestion)
      .map(({ path, suggestion }) =>
        pathKey([...path.slice(0, -1), suggestion ?? '']),
      ),
  );
  return problems.filter(
    ({ rule, path }) =>
      rule !== 'missing-field' || !explained.has(pathKey(path)),
  );
}

function toFinding(
  manifest: ParsedManifest,
  problem: Problem,
): Omit<Finding, 'severity'> {
  const { path, at, ...rest } = problem;
  return {
    ...rest,
    file: manifest.file,
    ...manifest.source.locate(path, at),
    field: formatFieldPath(path) || undefined,
    apiVersion: manifest.apiVersion,
    kind: manifest.kind,
  };
}

function missing(field: string): Problem {
  return {
    rule: 'missing-field',
    message: `Required field "${field}" is missing, so this is not a Kubernetes object`,
    path: [field],
    at: 'key',
  };
}

/** The schemas share one type of metadata, in which templates of objects need no name. */
function checkName(metadata: unknown): Problem[] {
  const nameless =
    metadata &&
    typeof metadata === 'object' &&
    !('name' in metadata) &&
    !('generateName' in metadata);
  return nameless
    ? [
        {
          rule: 'missing-field',
          message: 'Required field "name" is missing',
          path: ['metadata', 'name'],
          at: 'key',
        },
      ]
    : [];
}

function checkManifest(
  manifest: ParsedManifest,
  schemas: ManifestSchemas,
): { problems: Problem[]; unknown?: string } {
  const { apiVersion, kind, value } = manifest;
  if (!apiVersion || !kind) {
    return {
      problems: [
        ...(apiVersion ? [] : [missing('apiVersion')]),
        ...(kind ? [] : [missing('kind')]),
      ],
    };
  }

  const removed = findRemovedApi(apiVersion, kind);
  if (removed) {
    return {
      problems: [
        {
          rule: 'removed-api-version',
          message: `Kubernetes ${
            removed.removedIn
          } removed ${kind} from ${apiVersion}${
            removed.replacement
              ? `; use ${removed.replacement}`
              : ' without a replacement'
          }`,
          suggestion: removed.replacement,
          path: ['apiVersion'],
          at: 'value',
        },
      ],
    };
  }

  const validate = validatorFor(schemas, apiVersion, kind);
  if (!validate) {
    const others = schemas
      .filter(schema => schema.kind === kind)
      .map(schema => schema.apiVersion);
    return {
      problems: [],
      unknown: others.length
        ? `There is a schema for ${kind} in ${others.join(
            ', ',
          )}, but none in ${apiVersion}`
        : `There is no schema for ${kind} of ${apiVersion}`,
    };
  }

  validate(value);
  // References are looked up where the schema says that they are.
  const problems = validate.errors
    ? validate.errors
        .slice(0, maxFindings)
        .map(error => describeError(error, value))
    : checkReferences(apiVersion, kind, value);
  return {
    problems: withoutConsequences([...problems, ...checkName(value.metadata)]),
  };
}

/**
 * Validates every document of the files strictly: unknown fields, wrong types, missing fields and removed API versions are
 * errors, each with its place.
 *
 * @remarks
 * A document whose kind no schema describes makes the verdict `unknown`, and so do files without any document: what was
 * not checked is never called valid. Findings are ordered by file, line and column. A check costs seconds at most, whatever
 * the files hold: it stops at so many tokens, values and errors, and what it did not read makes the verdict `invalid`.
 *
 * @public
 */
export function validateManifests(
  files: readonly ManifestFile[],
  schemas: ManifestSchemas,
): ValidationResult {
  const findings = new FindingList();
  const budget = new ReadBudget();
  const unknown: ValidationResult['unknown'] = [];
  let documents = 0;

  for (const file of files) {
    for (const manifest of parseManifests(file, budget, findings.add)) {
      if (findings.isFull) {
        break;
      }
      documents += 1;
      const checked = checkManifest(manifest, schemas);
      for (const problem of checked.problems) {
        findings.add('error', () => toFinding(manifest, problem));
      }
      const { apiVersion, kind } = manifest;
      if (
        checked.unknown &&
        apiVersion &&
        kind &&
        unknown.length < maxUnknown
      ) {
        unknown.push({
          file: file.path,
          line: manifest.source.locate(['kind'], 'key').line,
          apiVersion,
          kind,
          reason: checked.unknown,
        });
      }
    }
    if (findings.isFull) {
      break;
    }
  }

  const unchecked = unknown.length > 0 || documents === 0;
  const checked = unchecked ? 'unknown' : 'valid';
  return {
    verdict: findings.hasErrors ? 'invalid' : checked,
    documents,
    findings: findings.toArray(),
    unknown,
  };
}

/** Whether a file holds manifests, by its name. @public */
export function isManifestPath(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}

/** `file:line: field — message`, as people paste it into a review. @public */
export function formatFinding(finding: Finding): string {
  const field = finding.field ? `${finding.field} — ` : '';
  return `${finding.file}:${finding.line}: ${field}${finding.message}`;
}
