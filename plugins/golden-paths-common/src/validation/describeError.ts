import type { ErrorObject } from 'ajv';
import { Finding } from '../types';
import { parsePointer } from './fieldPath';
import { suggest } from './suggest';
import { FieldPath } from './types';

/** A finding that still needs its place in the file. */
export type Problem = Pick<Finding, 'rule' | 'message' | 'suggestion'> & {
  path: FieldPath;
  at: 'key' | 'value';
};

const typeNames: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

function actualType(value: unknown): string {
  if (value === null) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'a whole number' : 'a number';
  }
  return typeName(typeof value);
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'undefined';
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

/** What an error of the schema validator means for the author of `document`. */
export function describeError(error: ErrorObject, document: unknown): Problem {
  const path = parsePointer(error.instancePath, document);
  const params: Record<string, unknown> = error.params;

  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = String(params.additionalProperty);
      const known = Object.keys(error.parentSchema?.properties ?? {});
      const meant = suggest(unknown, known);
      return {
        rule: 'unknown-field',
        message: `Unknown field "${unknown}"${
          meant ? `; did you mean "${meant}"?` : ''
        }`,
        suggestion: meant,
        path: [...path, unknown],
        at: 'key',
      };
    }
    case 'required': {
      const missing = String(params.missingProperty);
      return {
        rule: 'missing-field',
        message: `Required field "${missing}" is missing`,
        path: [...path, missing],
        at: 'key',
      };
    }
    case 'type': {
      const wanted = [params.type].flat().map(String);
      return {
        rule: 'wrong-type',
        message: `Must be ${wanted
          .map(typeName)
          .join(' or ')}, but it is ${actualType(error.data)}`,
        suggestion:
          wanted.includes('string') && typeof error.data !== 'object'
            ? JSON.stringify(String(error.data))
            : undefined,
        path,
        at: 'value',
      };
    }
    case 'enum': {
      const allowed = [params.allowedValues].flat().map(String);
      return {
        rule: 'not-allowed-value',
        message: `Is ${shown(error.data)}, but may only be ${allowed.join(
          ', ',
        )}`,
        suggestion: suggest(String(error.data), allowed),
        path,
        at: 'value',
      };
    }
    case 'pattern':
    case 'format':
      return {
        rule: 'bad-format',
        message: `${shown(error.data)} does not have the required form (${
          params.pattern ?? params.format
        })`,
        path,
        at: 'value',
      };
    default:
      return {
        rule: 'out-of-range',
        message: `Is ${shown(error.data)}, but ${
          error.message ?? 'another value is required'
        }`,
        path,
        at: 'value',
      };
  }
}
