/** A stretch of text; without a node it only parts what stands before it from what comes after. */
export interface Run {
  text: string;
  node?: Text;
}

const headings = 'h1, h2, h3, h4, h5, h6';

/** What is no prose, already explains or links itself, or was opted out; no term runs over it. */
const opaque = [
  // Code and what is typed or printed.
  'code, kbd, pre, samp, var',
  // Links and controls: a link inside a link or a button is neither.
  'a, audio, button, form, input, label, option, select, summary, textarea, video',
  // `abbr` explains itself.
  'abbr, del, s',
  'canvas, iframe, math, noscript, object, script, style, svg, template',
  '.arithmatex, .katex, .MathJax, mjx-container',
  'nav, .headerlink, .md-nav, .md-source-file, .toc',
  '[aria-hidden="true"], [contenteditable], [data-noglossary]',
].join(', ');

/** Markup inside a sentence; everything else begins a line of its own. */
const inline = new Set(
  'b bdi bdo cite data dfn em font i ins mark q small span strong time u wbr'.split(
    ' ',
  ),
);

/** An empty line, as the matcher knows it. */
const gap: Run = { text: '\n\n' };

/**
 * The prose of an article, in sections that begin at headings. Text nodes follow each other without a gap where they
 * do on the page, so that a term may be partly emphasised.
 */
export function collectSections(article: Element): Run[][] {
  const sections: Run[][] = [[]];

  const visit = (parent: Node) => {
    const section = () => sections[sections.length - 1];
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        const node = child as Text;
        section().push({ text: node.data, node });
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const element = child as Element;
        if (element.matches(headings)) {
          sections.push([]);
        } else if (element.matches(opaque)) {
          section().push(gap);
        } else if (inline.has(element.localName)) {
          visit(element);
        } else {
          section().push(gap);
          visit(element);
          section().push(gap);
        }
      }
    }
  };

  visit(article);
  return sections.filter(section => section.some(({ node }) => node));
}
