import {
  Document,
  isMap,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';
import { Finding, ManifestFile } from '../types';
import { formatFieldPath } from './fieldPath';
import { locate } from './locate';
import { FieldPath } from './types';

/** One document of a file, readable as far as YAML goes. */
export interface ParsedManifest {
  file: string;
  document: Document;
  lines: LineCounter;
  /** The document as data, without fields that have no value. */
  value: Record<string, unknown>;
  apiVersion?: string;
  kind?: string;
}

/** Files larger than this are refused unread. */
export const maxFileBytes = 1024 * 1024;

const maxDocumentsPerFile = 500;
/** How often anchors may repeat content; a bomb needs thousands. */
const maxAliases = 100;

// Kubernetes reads YAML 1.1, in which these unquoted words are booleans.
const yaml11Boolean = /^(?:y|n|yes|no|on|off)$/i;

function readAll(content: string, lines: LineCounter): Document[] {
  const documents = parseAllDocuments(content, {
    lineCounter: lines,
    merge: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  return 'empty' in documents ? [] : documents;
}

function withoutNulls(
  value: unknown,
  path: Array<string | number>,
  onNull: (path: FieldPath) => void,
): unknown {
  if (Array.isArray(value)) {
    return value.map((item, i) => withoutNulls(item, [...path, i], onNull));
  }
  if (value && typeof value === 'object') {
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (item === null) {
        onNull([...path, key]);
      } else {
        // defineProperty: a key may be called __proto__.
        Object.defineProperty(result, key, {
          value: withoutNulls(item, [...path, key], onNull),
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

function findAmbiguousScalars(
  file: string,
  document: Document,
  lines: LineCounter,
): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Scalar(_, node) {
      if (
        node.type === 'PLAIN' &&
        typeof node.value === 'string' &&
        yaml11Boolean.test(node.value)
      ) {
        const { line, col } = lines.linePos(node.range?.[0] ?? 0);
        findings.push({
          severity: 'error',
          rule: 'ambiguous-scalar',
          message: `Kubernetes reads the unquoted word ${node.value} as a boolean`,
          file,
          line,
          column: col,
          suggestion: `"${node.value}"`,
        });
      }
    },
  });
  return findings;
}

function text(document: Document, key: string): string | undefined {
  const node = isMap(document.contents)
    ? document.contents.get(key, true)
    : undefined;
  return isScalar(node) && typeof node.value === 'string' && node.value
    ? node.value
    : undefined;
}

/** Reads a file of YAML or JSON documents. What cannot be read comes back as findings; empty documents do not come back. */
export function parseManifests(file: ManifestFile): {
  manifests: ParsedManifest[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const manifests: ParsedManifest[] = [];
  const lines = new LineCounter();
  const fail = (rule: string, message: string, line = 1, column = 1) =>
    findings.push({
      severity: 'error',
      rule,
      message,
      file: file.path,
      line,
      column,
    });

  if (new TextEncoder().encode(file.content).length > maxFileBytes) {
    fail('file-too-large', `The file is larger than ${maxFileBytes} bytes`);
    return { manifests, findings };
  }

  let documents: Document[];
  try {
    documents = readAll(file.content, lines);
  } catch (error) {
    // The parser recurses: thousands of nested brackets end the stack.
    fail(
      'yaml-syntax',
      error instanceof RangeError
        ? 'The file is nested too deeply'
        : `The file is not YAML: ${String(error)}`,
    );
    return { manifests, findings };
  }
  if (documents.length > maxDocumentsPerFile) {
    fail(
      'file-too-large',
      `The file has ${documents.length} documents, more than ${maxDocumentsPerFile}`,
    );
    return { manifests, findings };
  }

  for (const document of documents) {
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      fail(
        error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
        error.code === 'DUPLICATE_KEY'
          ? 'The same field is written twice'
          : error.message,
        line,
        col,
      );
    }
    const start = locate(document, lines, [], 'value');
    if (document.errors.length || document.contents === null) {
      continue;
    }
    if (isScalar(document.contents) && document.contents.value === null) {
      continue;
    }
    if (!isMap(document.contents)) {
      fail(
        'not-a-manifest',
        'The document is not a Kubernetes object: it has no fields',
        start.line,
        start.column,
      );
      continue;
    }

    let value: unknown;
    try {
      value = document.toJS({ maxAliasCount: maxAliases });
    } catch (error) {
      fail(
        'too-many-aliases',
        `The document cannot be expanded: ${
          error instanceof Error ? error.message : String(error)
        }`,
        start.line,
        start.column,
      );
      continue;
    }
    findings.push(...findAmbiguousScalars(file.path, document, lines));
    const apiVersion = text(document, 'apiVersion');
    const kind = text(document, 'kind');
    const cleaned = withoutNulls(value, [], path => {
      // Every generator of manifests writes this one.
      if (path[path.length - 1] !== 'creationTimestamp') {
        findings.push({
          severity: 'warning',
          rule: 'empty-field',
          message: 'Has no value, so Kubernetes drops it',
          file: file.path,
          ...locate(document, lines, path, 'key'),
          field: formatFieldPath(path),
          apiVersion,
          kind,
          suggestion: 'write {} for an empty object, or remove the field',
        });
      }
    });
    manifests.push({
      file: file.path,
      document,
      lines,
      value: cleaned as Record<string, unknown>,
      apiVersion,
      kind,
    });
  }
  return { manifests, findings };
}
