import type { Importer, ImportOptions, SourceFile } from '../../model/exchange';
import type { RelationType } from '../../types';
import { acceptConcepts, addScheme } from '../acceptConcepts';
import { ConceptDraft, ConceptSpec, draftAt } from '../ConceptDraft';
import { ImportLog } from '../ImportLog';
import { cleanDescriptions } from '../markdown/cleanDescriptions';
import { splitDefinition } from '../markdown/definition';
import { readStructured, Structured, textsIn } from '../readStructured';

const relationFields: readonly [string, RelationType][] = [
  ['inherits', 'broader'],
  ['contains', 'hasPart'],
  ['values', 'narrower'],
  ['related_terms', 'related'],
];
const fieldsWithoutPlace = ['custom_properties', 'domain'];

/** Reads the business glossary file of DataHub; units are terms and the nodes around them. */
export const importDatahubYaml: Importer = async (files, options) => {
  const log = new ImportLog();
  addScheme(log, options);
  const drafts = files.flatMap(file => readFile(log, file, options));
  acceptConcepts(log, drafts, options);
  return log.result();
};

function readFile(
  log: ImportLog,
  file: SourceFile,
  options: ImportOptions,
): ConceptDraft[] {
  const { root, problem } = readStructured(file);
  if (!root) {
    log.reject([problem]);
    return [];
  }
  if (!root.fields.has('nodes') && !root.fields.has('terms')) {
    const message = 'The file must have a list "nodes" or "terms"';
    log.reject([{ file: file.path, line: root.line, column: 1, message }]);
    return [];
  }
  const context = { log, file: file.path, owners: root, options };
  return readLevel(context, root, []);
}

interface Context {
  log: ImportLog;
  file: string;
  /** What says the owners of all that says none. */
  owners: Structured;
  options: ImportOptions;
}

function readLevel(
  context: Context,
  around: Structured,
  path: readonly string[],
): ConceptDraft[] {
  const itemsOf = (name: string) => around.fields.get(name)?.items ?? [];
  const terms = itemsOf('terms').map(term => toDraft(context, term, path));
  const nodes = itemsOf('nodes').flatMap(node => {
    const inner = readLevel(context, node, [...path, nameOf(node)]);
    if (!node.fields.get('description')?.text?.trim()) {
      context.log.exclude({
        file: context.file,
        line: node.line,
        rule: 'A node without a description only groups terms',
      });
      return inner;
    }
    return [toDraft(context, node, path), ...inner];
  });
  return [...terms, ...nodes];
}

function nameOf({ fields }: Structured): string {
  return fields.get('name')?.text?.trim() ?? '';
}

function toDraft(
  { file, owners, options }: Context,
  term: Structured,
  path: readonly string[],
): ConceptDraft {
  const { fields } = term;
  const name = nameOf(term);
  const id = fields.get('id')?.text?.trim();
  const dotted = [...path, name].join('.');
  const draft: ConceptDraft = {
    // Names are unique within their node only.
    ...draftAt(id ?? dotted, { file, line: term.line, column: 1 }),
    keys: [dotted, ...(id ? [id, `urn:li:glossaryTerm:${id}`] : []), name],
  };
  draft.spec = {
    label: name || undefined,
    ...splitDefinition(fields.get('description')?.text ?? ''),
    owner: ownerOf(draft, fields.has('owners') ? term : owners),
    sources: sourcesOf(fields, draft, options),
  };
  draft.relations = relationFields.flatMap(([field, type]) =>
    textsIn(fields.get(field)).map(key => ({ type, key })),
  );
  if (path.length > 0) {
    draft.relations.push({ type: 'broader', key: path.join('.') });
  }
  for (const field of fieldsWithoutPlace.filter(known => fields.has(known))) {
    draft.losses.push({ field, reason: 'A concept has no place for it' });
  }
  cleanDescriptions(draft);
  return draft;
}

function ownerOf(draft: ConceptDraft, { fields }: Structured) {
  const named = fields.get('owners')?.fields;
  const owners = [
    ...textsIn(named?.get('groups')).map(name => `group:default/${name}`),
    ...textsIn(named?.get('users')).map(name => `user:default/${name}`),
  ];
  if (owners.length > 1) {
    draft.losses.push({
      field: 'owners',
      reason: `A concept has one owner; left out: ${owners
        .slice(1)
        .join(', ')
        .slice(0, 200)}`,
    });
  }
  return owners[0];
}

function sourcesOf(
  fields: Structured['fields'],
  draft: ConceptDraft,
  { date }: ImportOptions,
): NonNullable<ConceptSpec['sources']> {
  const links = (fields.get('knowledge_links')?.items ?? []).map(link => ({
    title: link.fields.get('label')?.text,
    url: link.fields.get('url')?.text,
  }));
  const source = {
    title: fields.get('source_ref')?.text,
    url: fields.get('source_url')?.text,
  };
  return [source, ...links].flatMap(({ title, url }) => {
    const named = title ?? url;
    if (named === undefined) {
      return [];
    }
    const isAddress = url !== undefined && /^https?:\/\/\S+$/.test(url);
    if (url !== undefined && !isAddress) {
      draft.losses.push({
        field: 'sources',
        reason: `“${url.slice(0, 80)}” does not lead to the web`,
      });
    }
    return [{ title: named, ...(isAddress && { url }), date }];
  });
}
