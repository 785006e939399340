import { domainOfTags } from '../domains';
import type { ImportOptions, SourceFile } from '../../model/exchange';
import type { GlossaryProblem } from '../../authoring/problems';
import { ConceptDraft, ConceptSpec, draftAt } from '../ConceptDraft';
import { acceptConcepts, addScheme } from '../acceptConcepts';
import { ImportLog } from '../ImportLog';
import { splitTitle } from '../markdown/abbreviation';
import { cleanLinks, LinkTarget } from '../markdown/links';
import { dropComments, replaceShortcodes } from '../markdown/shortcodes';
import {
  FrontMatter,
  readFrontMatter,
  textOf,
  textsOf,
} from '../markdown/frontMatter';

/** Both glossaries are under it; what is taken from them is shortened, and its links are rewritten. */
const LICENCE = 'CC BY 4.0 (modified: shortened, links rewritten)';

/** A page of a Hugo site that defines a term. */
export interface Page extends FrontMatter {
  file: string;
  /** File name without `.md`. */
  slug: string;
  title: string;
}

/** What tells one Hugo glossary from another. */
export interface HugoGlossary {
  name: string;
  attribution: string;
  /** Why a file is no term, going by its path or by its front matter. */
  exclude(path: string): string | undefined;
  idOf(page: Page): string;
  /** Address at which the page is read. */
  urlOf(page: Page, lang: string): string;
  /** The term that a link leads to, as a key, or the address that the link becomes. */
  follow(path: string, lang: string): { term: string } | { url: LinkTarget };
  /** What only this glossary says; `text` cleans Markdown. */
  specOf(
    page: Page,
    text: (markdown: string) => string,
    lang: string,
  ): Partial<ConceptSpec>;
  /** Where the site says more than its glossary does. */
  furtherReading?(
    page: Page,
    lang: string,
  ): { title: string; url: string } | undefined;
}

/** Reads a glossary that is kept as one Markdown file a term; units are files. */
export function importHugoGlossary(
  glossary: HugoGlossary,
  files: readonly SourceFile[],
  options: ImportOptions,
) {
  const log = new ImportLog();
  addScheme(log, options, {
    licence: 'CC BY 4.0',
    attribution: glossary.attribution,
  });
  const pages: Page[] = [];
  for (const file of files) {
    const rule = glossary.exclude(file.path);
    if (rule) {
      log.exclude({ file: file.path, rule });
      continue;
    }
    const page = readPage(file);
    if ('rule' in page) {
      log.exclude({ file: file.path, rule: page.rule });
    } else if ('problems' in page) {
      log.reject(page.problems);
    } else {
      pages.push(page);
    }
  }
  const titles = new Map(
    pages.flatMap(page => {
      const { label } = splitTitle(page.title);
      return [page.slug, glossary.idOf(page)].map(
        key => [key.toLowerCase(), label] as const,
      );
    }),
  );
  acceptConcepts(
    log,
    pages.map(page => toDraft(page, glossary, titles, options)),
    options,
  );
  return log.result();
}

function readPage(
  file: SourceFile,
): Page | { rule: string } | { problems: GlossaryProblem[] } {
  const read = readFrontMatter(file);
  if ('problems' in read) {
    return read;
  }
  const layout = textOf(read.fields.get('layout'));
  if (layout) {
    return { rule: `A page of the site (layout "${layout}"), no term` };
  }
  const title = textOf(read.fields.get('title'));
  if (!title) {
    const message = 'title is missing in the front matter';
    return { problems: [{ file: file.path, line: 1, column: 1, message }] };
  }
  const slug = baseName(file.path).replace(/\.md$/i, '');
  return { ...read, file: file.path, slug, title };
}

function toDraft(
  page: Page,
  glossary: HugoGlossary,
  titles: ReadonlyMap<string, string>,
  options: ImportOptions,
): ConceptDraft {
  const lang = options.lang ?? 'en';
  const draft = draftAt(glossary.idOf(page), {
    file: page.file,
    line: page.lines.get('title') ?? 1,
    column: 1,
  });
  draft.keys.push(draft.id.toLowerCase(), page.slug.toLowerCase());
  const lose = (field: string, reason: string) => {
    if (!draft.losses.some(loss => loss.reason === reason)) {
      draft.losses.push({ field, reason });
    }
  };
  const relate = (term: string) => {
    const key = term.toLowerCase();
    draft.relations.push({ type: 'related', key });
    return key;
  };
  const withoutShortcodes = (markdown: string) =>
    replaceShortcodes(markdown, ({ name, isClosing, args }) => {
      const term = args.get('term_id');
      if (name === 'glossary_tooltip' && term) {
        const key = relate(term);
        return (
          args.get('text') ?? titles.get(key) ?? key.replace(/[-_]+/g, ' ')
        );
      }
      if (!isClosing) {
        lose('description', `The shortcode “${name}” is of the site only`);
      }
      return '';
    });
  const clean = (markdown: string) =>
    cleanLinks(
      withoutShortcodes(dropComments(markdown)),
      path => {
        const target = glossary.follow(path, lang);
        if ('url' in target) {
          return target.url;
        }
        relate(target.term);
        return undefined;
      },
      url => lose('description', `A link to “${url.slice(0, 80)}” is not safe`),
    );
  const { label, abbreviation } = splitTitle(page.title);
  const date = dateOf(page) ?? options.date;
  const further = glossary.furtherReading?.(page, lang);
  draft.spec = {
    label,
    abbreviations: abbreviation ? [abbreviation] : [],
    altLabels: textsOf(page.fields.get('aka')),
    ...glossary.specOf(page, clean, lang),
    domain:
      domainOfTags([
        ...textsOf(page.fields.get('tags')),
        ...textsOf(page.fields.get('category')),
      ]) ??
      options.domain ??
      'platform',
    sources: [
      {
        title: `${glossary.name}: ${page.title}`,
        url: glossary.urlOf(page, lang),
        licence: LICENCE,
        date,
      },
      ...(further ? [{ ...further, licence: LICENCE, date }] : []),
    ],
  };
  draft.lines = new Map([
    ...page.lines,
    ['label', page.lines.get('title') ?? 1],
    ['altLabels', page.lines.get('aka') ?? 1],
    ['definition', page.lines.get('short_description') ?? page.bodyLine],
    ['description', page.bodyLine],
  ]);
  return draft;
}

/** Only a whole date; anything else says less than the date of the reading. */
function dateOf(page: Page): string | undefined {
  const date = textOf(page.fields.get('date'))?.slice(0, 10);
  const isDate =
    date !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
  return isDate ? date : undefined;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
