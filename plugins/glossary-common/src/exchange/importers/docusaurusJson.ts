import type { Importer, ImportOptions, SourceFile } from '../../model/exchange';
import { acceptConcepts, addScheme } from '../acceptConcepts';
import { ConceptDraft, ConceptSpec, draftAt } from '../ConceptDraft';
import { ImportLog } from '../ImportLog';
import { cleanDescriptions } from '../markdown/cleanDescriptions';
import { splitDefinition } from '../markdown/definition';
import { readStructured, Structured, textsIn } from '../readStructured';

/** Reads the JSON of docusaurus-plugin-glossary; units are terms. */
export const importDocusaurusJson: Importer = async (files, options) => {
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
  const terms = root.fields.get('terms');
  if (!terms || terms.text !== undefined) {
    const message = 'The file must have a list "terms"';
    log.reject([{ file: file.path, line: root.line, column: 1, message }]);
    return [];
  }
  return terms.items.map(term => toDraft(term, file.path, options));
}

function toDraft(
  term: Structured,
  file: string,
  options: ImportOptions,
): ConceptDraft {
  const { fields } = term;
  const textOf = (name: string) => fields.get(name)?.text?.trim();
  const name = textOf('term') ?? '';
  const id = textOf('id') ?? name;
  const draft: ConceptDraft = {
    ...draftAt(id, { file, line: term.line, column: 1 }),
    keys: [id, name, name.toLowerCase()],
  };
  const rules = rulesOf(term);
  const withRules = (text: string) =>
    Object.keys(rules).length > 0 ? { text, ...rules } : text;
  if (Object.keys(rules).length > 0) {
    draft.losses.push({
      field: 'label',
      reason:
        'A preferred label has no rules of its own; the other labels keep them',
    });
  }
  draft.spec = {
    label: name || undefined,
    abbreviations: textsIn(fields.get('abbreviation')).map(withRules),
    altLabels: textsIn(fields.get('aliases')).map(withRules),
    ...splitDefinition(textOf('definition') ?? ''),
    sources: [
      ...citations(fields.get('references')?.items ?? [], draft, options),
      ...citations(
        [fields.get('documentation')].flatMap(value => value ?? []),
        draft,
        options,
      ),
    ],
  };
  draft.relations = textsIn(fields.get('relatedTerms')).map(key => ({
    type: 'related',
    key,
  }));
  cleanDescriptions(draft);
  return draft;
}

function rulesOf({ fields }: Structured) {
  const flag = (name: string) => {
    const text = fields.get(name)?.text;
    return text === 'true' || text === 'false' ? text === 'true' : undefined;
  };
  const caseSensitive = flag('caseSensitive');
  const autoLink = flag('autoLink');
  return {
    ...(caseSensitive !== undefined && { caseSensitive }),
    ...(autoLink !== undefined && { autoLink }),
  };
}

/** `{ label, url }`, or `{ label, path }` within the site, which nothing here knows the address of. */
function citations(
  items: readonly Structured[],
  draft: ConceptDraft,
  { date }: ImportOptions,
): NonNullable<ConceptSpec['sources']> {
  return items.flatMap(({ text, fields }) => {
    const url = text ?? fields.get('url')?.text ?? fields.get('path')?.text;
    const title = fields.get('label')?.text ?? url;
    if (title === undefined) {
      return [];
    }
    if (url !== undefined && /^https?:\/\/\S+$/.test(url)) {
      return [{ title, url, date }];
    }
    draft.losses.push({
      field: 'sources',
      reason: `“${title.slice(0, 80)}” has no address on the web`,
    });
    return [];
  });
}
