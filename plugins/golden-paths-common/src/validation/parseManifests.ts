import { Document, isMap, isScalar, LineCounter } from 'yaml';
import { ManifestFile } from '../types';
import { formatFieldPath } from './fieldPath';
import { AddFinding } from './FindingList';
import { inspectDocument } from './inspectDocument';
import { LimitError, ReadBudget, readDocuments } from './readDocuments';
import { SourceMap } from './SourceMap';
import { FieldPath } from './types';

/** One document of a file, readable as far as YAML goes. */
export interface ParsedManifest {
  file: string;
  source: SourceMap;
  /** The document as data, without fields that have no value. */
  value: Record<string, unknown>;
  apiVersion?: string;
  kind?: string;
}

/** Files larger than this are refused unread. */
export const maxFileBytes = 1024 * 1024;

function withoutNulls(
  value: unknown,
  onNull: (path: FieldPath) => void,
  path: Array<string | number> = [],
): unknown {
  const inside = (step: string | number, item: unknown) => {
    path.push(step);
    const cleaned = withoutNulls(item, onNull, path);
    path.pop();
    return cleaned;
  };
  if (Array.isArray(value)) {
    return value.map((item, i) => inside(i, item));
  }
  if (value && typeof value === 'object') {
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (item === null) {
        onNull([...path, key]);
      } else {
        // defineProperty: a key may be called __proto__.
        Object.defineProperty(result, key, {
          value: inside(key, item),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
    }
    return result;
  }
  return value;
}

function text(document: Document, key: string): string | undefined {
  const node = isMap(document.contents)
    ? document.contents.get(key, true)
    : undefined;
  return isScalar(node) && typeof node.value === 'string' && node.value
    ? node.value
    : undefined;
}

function isEmpty({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

function parseDocument(
  file: string,
  document: Document,
  lines: LineCounter,
  add: AddFinding,
): ParsedManifest | undefined {
  const source = new SourceMap(document, lines);
  const fail = (rule: string, message: string, place: object) =>
    add('error', () => ({
      rule,
      message,
      file,
      ...source.locate([], 'value'),
      ...place,
    }));

  for (const { message, pos } of document.errors) {
    const { line, col: column } = lines.linePos(pos[0]);
    fail('yaml-syntax', message, { line, column });
  }
  if (document.errors.length || isEmpty(document)) {
    return undefined;
  }
  if (!isMap(document.contents)) {
    fail(
      'not-a-manifest',
      'The document is not a Kubernetes object: it has no fields',
      {},
    );
    return undefined;
  }

  const { refusal, duplicateKeys, ambiguous } = inspectDocument(document);
  if (refusal) {
    fail(refusal.rule, refusal.message, source.positionOf(refusal.node));
    return undefined;
  }
  for (const key of duplicateKeys) {
    fail('duplicate-key', 'The same field is written twice', {
      ...source.positionOf(key),
    });
  }
  if (duplicateKeys.length) {
    return undefined;
  }
  for (const { node, word } of ambiguous) {
    fail(
      'ambiguous-scalar',
      `Kubernetes reads the unquoted word ${word} as a boolean`,
      { ...source.positionOf(node), suggestion: `"${word}"` },
    );
  }

  let value: unknown;
  try {
    // How far aliases expand is known to be little.
    value = document.toJS({ maxAliasCount: -1 });
  } catch (error) {
    fail(
      'yaml-syntax',
      `The document cannot be expanded: ${
        error instanceof Error ? error.message : String(error)
      }`,
      {},
    );
    return undefined;
  }
  const apiVersion = text(document, 'apiVersion');
  const kind = text(document, 'kind');
  const cleaned = withoutNulls(value, path => {
    // Every generator of manifests writes this one.
    if (path[path.length - 1] !== 'creationTimestamp') {
      add('warning', () => ({
        rule: 'empty-field',
        message: 'Has no value, so Kubernetes drops it',
        file,
        ...source.locate(path, 'key'),
        field: formatFieldPath(path),
        apiVersion,
        kind,
        suggestion: 'write {} for an empty object, or remove the field',
      }));
    }
  });
  return {
    file,
    source,
    value: cleaned as Record<string, unknown>,
    apiVersion,
    kind,
  };
}

function whyUnreadable(error: unknown): { rule: string; message: string } {
  if (error instanceof LimitError) {
    return { rule: 'file-too-large', message: error.message };
  }
  return {
    rule: 'yaml-syntax',
    // The parser recurses: thousands of nested brackets end the stack.
    message:
      error instanceof RangeError
        ? 'The file is nested too deeply'
        : `The file is not YAML: ${String(error)}`,
  };
}

/** Reads a file of YAML or JSON documents. What cannot be read is added as findings; empty documents do not come back. */
export function parseManifests(
  file: ManifestFile,
  budget: ReadBudget,
  add: AddFinding,
): ParsedManifest[] {
  const lines = new LineCounter();
  let documents: Document[];
  try {
    if (new TextEncoder().encode(file.content).length > maxFileBytes) {
      throw new LimitError(`The file is larger than ${maxFileBytes} bytes`);
    }
    documents = readDocuments(file.content, lines, budget);
  } catch (error) {
    add('error', () => ({
      ...whyUnreadable(error),
      file: file.path,
      line: 1,
      column: 1,
    }));
    return [];
  }
  return documents.flatMap(
    document => parseDocument(file.path, document, lines, add) ?? [],
  );
}
