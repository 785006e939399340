import { InputError } from '@backstage/errors';
import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Node,
  parseAllDocuments,
  parseDocument,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

const maxOverlayBytes = 64 * 1024;

function nameOf(item: unknown): string | undefined {
  const name = isMap(item) ? item.get('name') : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Lists whose items have names are merged by name, as Kubernetes merges them; other lists are replaced. */
function mergeSeq(target: YAMLSeq, overlay: YAMLSeq): void {
  const named =
    overlay.items.every(item => nameOf(item) !== undefined) &&
    target.items.every(item => nameOf(item) !== undefined);
  if (!named) {
    target.items = overlay.items;
    return;
  }
  for (const item of overlay.items) {
    const existing = target.items.find(
      candidate => nameOf(candidate) === nameOf(item),
    );
    if (isMap(existing) && isMap(item)) {
      mergeMap(existing, item);
    } else {
      target.items.push(item);
    }
  }
}

function mergeMap(target: YAMLMap, overlay: YAMLMap): void {
  for (const pair of overlay.items) {
    const key = isScalar(pair.key) ? pair.key.value : pair.key;
    const existing = target.get(key, true);
    if (isMap(existing) && isMap(pair.value)) {
      mergeMap(existing, pair.value);
    } else if (isSeq(existing) && isSeq(pair.value)) {
      mergeSeq(existing, pair.value);
    } else {
      target.set(pair.key, pair.value);
    }
  }
}

function parseOverlay(text: string): YAMLMap | undefined {
  if (Buffer.byteLength(text) > maxOverlayBytes) {
    throw new InputError(`The overlay is larger than ${maxOverlayBytes} bytes`);
  }
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    throw new InputError(`The overlay is not YAML: ${error.message}`);
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return undefined;
  }
  if (!isMap(contents)) {
    throw new InputError('The overlay must be fields with values');
  }
  visit(document, {
    Node(_, node) {
      // An alias would point to an anchor of another file.
      if (isAlias(node)) {
        throw new InputError('The overlay must not use anchors and aliases');
      }
    },
  });
  return contents;
}

function findDocument(documents: Document[], kind: string): Document {
  const found = documents.find(document => document.get('kind') === kind);
  if (!found) {
    throw new InputError(`The file has no ${kind}`);
  }
  return found;
}

/**
 * Merges YAML into a manifest, below one of its fields. Comments and order of the manifest stay.
 *
 * @param content - the file, of one or more documents
 * @param options.kind - which document
 * @param options.at - steps to the field that the overlay is merged into
 * @param options.overlay - fields with values; empty text changes nothing
 */
export function overlayManifest(
  content: string,
  options: { kind: string; at: string[]; overlay: string },
): string {
  const overlay = parseOverlay(options.overlay);
  if (!overlay) {
    return content;
  }
  const parsed = parseAllDocuments(content);
  const documents: Document[] = 'empty' in parsed ? [] : parsed;
  const broken = documents.find(document => document.errors.length);
  if (broken) {
    throw new InputError(`The file is not YAML: ${broken.errors[0].message}`);
  }
  const target: unknown = findDocument(documents, options.kind).getIn(
    options.at,
    true,
  );
  if (!isMap(target)) {
    throw new InputError(
      `The ${options.kind} has no field ${options.at.join('.')} to merge into`,
    );
  }
  mergeMap(target as YAMLMap<unknown, Node>, overlay);
  return documents
    .map(document => document.toString({ lineWidth: 0 }))
    .join('---\n')
    .replace(/(?:^|\n)---\n---\n/g, '\n---\n');
}
