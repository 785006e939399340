import { mapProse } from './prose';

/** What becomes of a link: another address, or (`undefined`) its text alone. */
export type LinkTarget = string | undefined;

/** What a link within a source's own site leads to, given its path as written. */
export type ResolveLocal = (path: string, text: string) => LinkTarget;

/** Runs of white space are bounded, so that the time stays in proportion to the length. */
const INLINE =
  /(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s{0,9}(<[^<>\n]*>|(?!<)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s{1,9}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,9}\)/g;
const DEFINITION = /^ {0,3}\[([^\]\n]+)\]:[ \t]*(\S+)[^\n]*$/gm;
const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gi;
/** A destination that is left over where a renderer may still see a link. */
const LEFT_OVER = /\](?=\((?!\s{0,9}<?(?:https?:\/\/|mailto:)))/gi;
const SAFE = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+)$/i;
/** Begins a scheme, or hides one behind an entity or a backslash. */
const SUSPICIOUS = /^[^/?#]*[:&\\]/;

/**
 * Leaves only links that lead to the web: those within the site are resolved, and any other scheme (`javascript:`,
 * `data:`) loses its link and keeps its text. Text without links comes out unchanged, code too, and so does HTML: it is
 * inert until somebody renders it as such, which our pages do not.
 */
export function cleanLinks(
  markdown: string,
  resolve: ResolveLocal,
  onUnsafe: (url: string) => void,
): string {
  const targetOf = (written: string, text: string): LinkTarget => {
    const url = written.replace(/^<|>$/g, '').trim();
    if (SAFE.test(url)) {
      return resolve(url, text);
    }
    // Browsers drop white space and control characters from addresses before they look for a scheme.
    const seen = url.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
    if (SUSPICIOUS.test(seen)) {
      onUnsafe(url);
      return undefined;
    }
    return seen === '' ? undefined : resolve(seen, text);
  };
  return mapProse(markdown, prose =>
    prose
      .replace(INLINE, (whole, bang: string, text: string, url: string) => {
        const target = targetOf(url, text);
        if (target === undefined) {
          return text;
        }
        return target === url ? whole : `${bang}[${text}](${target})`;
      })
      .replace(DEFINITION, (whole, label: string, url: string) => {
        const target = targetOf(url, label);
        if (target === undefined) {
          return '';
        }
        return target === url ? whole : `[${label}]: ${target}`;
      })
      .replace(AUTOLINK, (whole, url: string) => {
        if (SAFE.test(url)) {
          return whole;
        }
        onUnsafe(url);
        return url;
      })
      .replace(LEFT_OVER, (_, offset: number, whole: string) => {
        onUnsafe(whole.slice(offset + 2, offset + 80).trim());
        return '] ';
      }),
  );
}

/** Links within a site that is not known lead nowhere from here. */
export const webLinksOnly: ResolveLocal = path =>
  SAFE.test(path) ? path : undefined;
