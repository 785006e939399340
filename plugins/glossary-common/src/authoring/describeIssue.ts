import type { z } from 'zod';
import { closestTo } from './didYouMean';
import { KNOWN_FIELDS } from './schemas';

type Issue = z.core.$ZodIssue;
type Path = PropertyKey[];

/** One thing that is wrong, at a path inside the document. */
export interface DescribedIssue {
  path: Path;
  message: string;
}

/** Says every issue of a failed parse in a sentence of its own. */
export function describeIssues(
  issues: readonly Issue[],
  document: unknown,
  parent: Path = [],
): DescribedIssue[] {
  return issues.flatMap(issue => {
    const path = [...parent, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const branch = likeliestBranch(issue.errors);
      return branch
        ? describeIssues(branch, document, path)
        : [{ path, message: `${say(path)} must be text or a set of fields` }];
    }
    return [{ path, message: sentence(issue, path, valueAt(document, path)) }];
  });
}

/** The branch that was probably meant has the right type and the fewest problems. */
function likeliestBranch(branches: readonly Issue[][]): Issue[] | undefined {
  return branches
    .filter(
      branch =>
        !branch.some(
          issue => issue.path.length === 0 && issue.code === 'invalid_type',
        ),
    )
    .sort((a, b) => a.length - b.length)[0];
}

function sentence(issue: Issue, path: Path, value: unknown): string {
  const name = say(path);
  if (issue.code === 'custom' && issue.params?.[KNOWN_FIELDS]) {
    return unknownField(path, issue.params[KNOWN_FIELDS] as string[]);
  }
  if (value === undefined) {
    return `${name} is missing`;
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue.expected, value);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const meant = closestTo(String(value), allowed);
      const list =
        allowed.length === 1
          ? `must be "${allowed[0]}"`
          : `must be one of ${allowed.join(', ')}`;
      return `${name} ${list}, not ${JSON.stringify(value)}${
        meant && allowed.length > 1 ? `; did you mean "${meant}"?` : ''
      }`;
    }
    case 'too_big':
      return `${name} must be at most ${issue.maximum}, not ${value}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `${name} must be at least ${issue.minimum}, not ${value}`
        : `${name} ${issue.message}`;
    case 'invalid_key':
      return `${name}: the name ${issue.issues[0]?.message ?? issue.message}`;
    default:
      return typeof value === 'string'
        ? `${name} ${issue.message}, not ${JSON.stringify(value)}`
        : `${name} ${issue.message}`;
  }
}

function unknownField(path: Path, known: string[]): string {
  const field = String(path[path.length - 1]);
  const meant = closestTo(field, known);
  return meant
    ? `${say(path)} is not a known field; did you mean "${meant}"?`
    : `${say(path)} is not a known field; known here: ${known.join(', ')}`;
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
};

function wrongType(name: string, expected: string, value: unknown): string {
  const found = typeNames[jsonType(value)] ?? 'empty';
  const quote =
    expected === 'string' && ['number', 'boolean'].includes(typeof value)
      ? '; put it in quotes'
      : '';
  return `${name} must be ${
    typeNames[expected] ?? expected
  }, not ${found}${quote}`;
}

function jsonType(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  );
}

function say(path: Path): string {
  if (path.length === 0) {
    return 'The document';
  }
  return path
    .map((key, index) => {
      if (typeof key === 'number') {
        return `[${key}]`;
      }
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}
