/**
 * A Hugo shortcode, `{{< name … >}}` or `{{% name … %}}`; closing ones begin with a slash. Bounded, so that the time
 * stays in proportion to the length.
 */
const SHORTCODE =
  /\{\{[<%]\s*(\/?)([\w-]{1,64})((?:[^"{}]|"[^"]{0,500}"){0,2000})[>%]\}\}/g;
const ARGUMENT = /([\w-]+)="([^"]*)"/g;

export interface Shortcode {
  name: string;
  isClosing: boolean;
  args: ReadonlyMap<string, string>;
}

/** Replaces every shortcode by what `toText` makes of it. */
export function replaceShortcodes(
  text: string,
  toText: (shortcode: Shortcode) => string,
): string {
  return text.replace(
    SHORTCODE,
    (_, slash: string, name: string, rest: string) =>
      toText({
        name,
        isClosing: slash === '/',
        args: new Map(
          [...rest.matchAll(ARGUMENT)].map(([, key, value]) => [key, value]),
        ),
      }),
  );
}

/** Comments hold what the author did not publish, in translations often the original. */
export function dropComments(markdown: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const start = markdown.indexOf('<!--', at);
    const end = start < 0 ? -1 : markdown.indexOf('-->', start);
    if (end < 0) {
      return result + markdown.slice(at);
    }
    result += markdown.slice(at, start);
    at = end + 3;
  }
}
