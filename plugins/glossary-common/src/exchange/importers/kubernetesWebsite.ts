import type { Importer } from '../../model/exchange';
import { splitDefinition } from '../markdown/definition';
import { textOf } from '../markdown/frontMatter';
import { toPlainText } from '../markdown/prose';
import {
  baseName,
  HugoGlossary,
  importHugoGlossary,
  Page,
} from './hugoGlossary';

const SITE = 'https://kubernetes.io';
const MORE = /<!--\s*more\s*-->/i;
const TERM_LINK =
  /^(?:https?:\/\/kubernetes\.io)?\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?docs\/reference\/glossary\/?\?(?:[^#]*#)term-([\w.-]+)$/i;

const kubernetes: HugoGlossary = {
  name: 'Kubernetes glossary',
  attribution: 'The Kubernetes Authors',
  exclude(path) {
    const name = baseName(path).toLowerCase();
    if (!name.endsWith('.md')) {
      return 'Not a Markdown file';
    }
    return name === 'index.md' || name === '_index.md'
      ? 'The index page, no term'
      : undefined;
  },
  idOf: page => textOf(page.fields.get('id')) ?? page.slug,
  urlOf: (page, lang) =>
    `${SITE}${root(
      lang,
    )}docs/reference/glossary/?all=true#term-${encodeURIComponent(
      kubernetes.idOf(page),
    )}`,
  follow(path, lang) {
    const term = TERM_LINK.exec(path)?.[1];
    return term ? { term } : { url: toAddress(path, lang) };
  },
  specOf(page, text) {
    return wordsOf(page, text);
  },
  furtherReading(page, lang) {
    const link = textOf(page.fields.get('full_link'));
    const isWhole = link && /^(?:\/|[a-z]+:)/i.test(link);
    const url = link && toAddress(isWhole ? link : `/${link}`, lang);
    return url && /^https?:\/\/\S+$/i.test(url)
      ? { title: `Kubernetes documentation: ${page.title}`, url }
      : undefined;
  },
};

function root(lang: string): string {
  return lang === 'en' ? '/' : `/${lang.toLowerCase()}/`;
}

function toAddress(path: string, lang: string): string | undefined {
  if (/^(?:https?|mailto):/i.test(path)) {
    return path;
  }
  if (path.startsWith('/')) {
    return `${SITE}${path}`;
  }
  // Relative to a page that is only ever shown within others; "docs/…" is meant from the root.
  return path.startsWith('docs/') ? `${SITE}${root(lang)}${path}` : undefined;
}

/** The text before “more” says in full what `short_description` says; it is kept only where it says more. */
function wordsOf(page: Page, text: (markdown: string) => string) {
  const [lead, ...more] = page.body.split(MORE);
  const short = textOf(page.fields.get('short_description'));
  const cleanLead = text(lead).trim();
  const rest = text(more.join('\n')).trim();
  const definition = short && toPlainText(text(short));
  const led = splitDefinition(cleanLead);
  if (!definition) {
    return {
      definition: led.definition,
      description: join(led.description, rest),
    };
  }
  const isRepeated = toPlainText(cleanLead) === definition;
  return {
    definition,
    description: join(isRepeated ? undefined : cleanLead, rest),
  };
}

function join(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join('\n\n') || undefined;
}

/** Reads `content/<lang>/docs/reference/glossary/` of the Kubernetes website. */
export const importKubernetesWebsite: Importer = async (files, options) =>
  importHugoGlossary(kubernetes, files, options);
