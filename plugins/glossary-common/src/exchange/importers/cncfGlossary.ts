import type { Importer } from '../../model/exchange';
import type { ConceptStatus } from '../../types';
import { splitDefinition } from '../markdown/definition';
import { textOf } from '../markdown/frontMatter';
import {
  baseName,
  HugoGlossary,
  importHugoGlossary,
  Page,
} from './hugoGlossary';

const SITE = 'https://glossary.cncf.io';
/** `/container/`, `/ja/container/`, with or without the site and an anchor. */
const TERM_PATH =
  /^(?:https?:\/\/glossary\.cncf\.io)?\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?([a-z0-9][\w.-]*)\/?(?:#.*)?$/i;
/** Pages of the site that links may lead to as well. */
const SITE_PAGES = new Set(['contribute', 'style-guide', 'search']);

const cncf: HugoGlossary = {
  name: 'Cloud Native Glossary',
  attribution: 'Cloud Native Computing Foundation, Cloud Native Glossary',
  exclude(path) {
    const name = baseName(path).toLowerCase();
    const folder = path.split('/').slice(0, -1).pop()?.toLowerCase() ?? '';
    if (!name.endsWith('.md')) {
      return 'Not a Markdown file';
    }
    if (name === '_index.md' || name === 'index.md') {
      return 'The index page, no term';
    }
    if (name === '_template.md') {
      return 'The template for new terms';
    }
    const page = [folder, name.replace(/\.md$/, '')].find(part =>
      SITE_PAGES.has(part),
    );
    return page && `The page “${page}” of the site, no term`;
  },
  // Translations have the file name of the English original, whatever their title is.
  idOf: page => page.slug,
  urlOf: (page, lang) =>
    `${SITE}/${lang === 'en' ? '' : `${lang}/`}${encodeURIComponent(
      page.slug,
    )}/`,
  follow(path) {
    const term = TERM_PATH.exec(path)?.[1];
    if (term && !SITE_PAGES.has(term)) {
      return { term };
    }
    if (/^(?:https?|mailto):/i.test(path)) {
      return { url: path };
    }
    return { url: path.startsWith('/') ? `${SITE}${path}` : undefined };
  },
  specOf(page, text) {
    return { status: statusOf(page), ...splitDefinition(text(page.body)) };
  },
};

/** A term that still asks for feedback, or that the site does not show, is a draft. */
function statusOf({ fields }: Page): ConceptStatus {
  const status = textOf(fields.get('status'))?.toLowerCase();
  if (status === 'deprecated') {
    return 'deprecated';
  }
  const isShown = textOf(fields.get('draft'))?.toLowerCase() !== 'true';
  return status === 'completed' && isShown ? 'approved' : 'draft';
}

/** Reads `content/<lang>/` of the Cloud Native Glossary. */
export const importCncfGlossary: Importer = async (files, options) =>
  importHugoGlossary(cncf, files, options);
