import { Finding, ManifestFile, ValidationResult } from '../types';
import { validatorFor } from './compile';
import { describeError, Problem } from './describeError';
import { formatFieldPath } from './fieldPath';
import { locate } from './locate';
import { ParsedManifest, parseManifests } from './parseManifests';
import { checkReferences } from './references';
import { findRemovedApi } from './removedApis';
import { FieldPath, ManifestSchemas } from './types';

/** More than anybody reads; a hostile file could produce one per byte. */
const maxFindings = 500;

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

function toFinding(manifest: ParsedManifest, problem: Problem): Finding {
  const { path, at, ...rest } = problem;
  return {
    severity: 'error',
    ...rest,
    file: manifest.file,
    ...locate(manifest.document, manifest.lines, path, at),
    field: formatFieldPath(path) || undefined,
    apiVersion: manifest.apiVersion,
    kind: manifest.kind,
  };
}

function missing(manifest: ParsedManifest, field: string): Finding {
  return toFinding(manifest, {
    rule: 'missing-field',
    message: `Required field "${field}" is missing, so this is not a Kubernetes object`,
    path: [field],
    at: 'key',
  });
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
): { findings: Finding[]; unknown?: string } {
  const { apiVersion, kind, value } = manifest;
  if (!apiVersion || !kind) {
    return {
      findings: [
        ...(apiVersion ? [] : [missing(manifest, 'apiVersion')]),
        ...(kind ? [] : [missing(manifest, 'kind')]),
      ],
    };
  }

  const removed = findRemovedApi(apiVersion, kind);
  if (removed) {
    return {
      findings: [
        toFinding(manifest, {
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
        }),
      ],
    };
  }

  const validate = validatorFor(schemas, apiVersion, kind);
  if (!validate) {
    const others = schemas
      .filter(schema => schema.kind === kind)
      .map(schema => schema.apiVersion);
    return {
      findings: [],
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
  const findings = withoutConsequences([
    ...problems,
    ...checkName(value.metadata),
  ]).map(problem => toFinding(manifest, problem));
  return { findings };
}

function compareFindings(a: Finding, b: Finding): number {
  if (a.file !== b.file) {
    return a.file < b.file ? -1 : 1;
  }
  return a.line - b.line || a.column - b.column;
}

/**
 * Validates every document of the files strictly: unknown fields, wrong types, missing fields and removed API versions are
 * errors, each with its place.
 *
 * @remarks
 * A document whose kind no schema describes makes the verdict `unknown`, and so do files without any document: what was
 * not checked is never called valid. Findings are ordered by file, line and column.
 *
 * @public
 */
export function validateManifests(
  files: readonly ManifestFile[],
  schemas: ManifestSchemas,
): ValidationResult {
  const findings: Finding[] = [];
  const unknown: ValidationResult['unknown'] = [];
  let documents = 0;

  for (const file of files) {
    const parsed = parseManifests(file);
    findings.push(...parsed.findings);
    for (const manifest of parsed.manifests) {
      documents += 1;
      const checked = checkManifest(manifest, schemas);
      findings.push(...checked.findings);
      if (checked.unknown && manifest.apiVersion && manifest.kind) {
        unknown.push({
          file: file.path,
          line: locate(manifest.document, manifest.lines, ['kind'], 'key').line,
          apiVersion: manifest.apiVersion,
          kind: manifest.kind,
          reason: checked.unknown,
        });
      }
    }
  }

  const invalid = findings.some(finding => finding.severity === 'error');
  const unchecked = unknown.length > 0 || documents === 0;
  const checked = unchecked ? 'unknown' : 'valid';
  return {
    verdict: invalid ? 'invalid' : checked,
    documents,
    findings: findings.sort(compareFindings).slice(0, maxFindings),
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
