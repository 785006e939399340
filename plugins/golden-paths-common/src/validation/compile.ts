import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { ManifestSchemas } from './types';

type Compiled = Map<string, ValidateFunction>;

// Compiling a big schema takes a good part of a second; validating takes well under a millisecond.
const compiled = new WeakMap<ManifestSchemas, Compiled>();

/** The validator of a kind, compiled when first asked for. Undefined when no schema describes the kind. */
export function validatorFor(
  schemas: ManifestSchemas,
  apiVersion: string,
  kind: string,
): ValidateFunction | undefined {
  let cache = compiled.get(schemas);
  if (!cache) {
    cache = new Map();
    compiled.set(schemas, cache);
  }
  const key = `${apiVersion} ${kind}`;
  let validate = cache.get(key);
  if (!validate) {
    const entry = schemas.find(
      candidate =>
        candidate.apiVersion === apiVersion && candidate.kind === kind,
    );
    if (!entry) {
      return undefined;
    }
    const ajv = new Ajv({
      allErrors: true,
      verbose: true,
      strict: false,
      validateFormats: true,
    });
    addFormats(ajv);
    validate = ajv.compile(entry.schema);
    cache.set(key, validate);
  }
  return validate;
}
