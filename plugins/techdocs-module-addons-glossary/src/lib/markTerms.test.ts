import { annotationIndex } from '@crosswalk/backstage-plugin-glossary-common';
import fc from 'fast-check';
import { concepts, index } from '../__testUtils__/glossary';
import { markTerms } from './markTerms';

function articleOf(html: string): Element {
  const article = document.createElement('article');
  article.innerHTML = html;
  return article;
}

const mark = (article: Element) =>
  markTerms(article, { index, hrefOf: ({ refs }) => `/glossary/${refs[0]}` });

/** Terms in brackets, so that it is easy to see what became of a text. */
function marked(html: string): string {
  const article = articleOf(html);
  mark(article);
  return article.innerHTML
    .replace(/<(a|span) [^>]*class="crosswalk-term">/g, '[')
    .replace(/<\/(a|span)>/g, ']');
}

describe('markTerms', () => {
  it('turns a term into a link', () => {
    const article = articleOf('<p>Then DRS moves it.</p>');
    const { terms } = mark(article);
    expect(article.innerHTML).toBe(
      '<p>Then <a href="/glossary/vsphere:drs" class="crosswalk-term">DRS</a> moves it.</p>',
    );
    expect(terms).toMatchObject([{ label: 'DRS', refs: ['vsphere:drs'] }]);
  });

  it('marks the first use in each section', () => {
    expect(marked('<p>DRS and DRS.</p><p>DRS</p><h2>DRS</h2><p>DRS</p>')).toBe(
      '<p>[DRS] and DRS.</p><p>DRS</p><h2>DRS</h2><p>[DRS]</p>',
    );
  });

  it('marks words of everyday language where the page names other concepts, in whichever section', () => {
    const withNode = annotationIndex({
      concepts: [
        ...concepts,
        {
          ref: 'kubernetes:node',
          label: 'Node',
          labels: [{ text: 'Node', kind: 'preferred', autoLink: 'in-context' }],
        },
      ],
    });
    const linksOf = (html: string) => {
      const article = articleOf(html);
      markTerms(article, { index: withNode, hrefOf: () => '/' });
      return [...article.querySelectorAll('a')].map(a => a.textContent);
    };
    expect(linksOf('<p>A node of Ranvier.</p>')).toEqual([]);
    expect(
      linksOf('<p>A node.</p><h2>More</h2><p>DRS and datastores</p>'),
    ).toEqual(['node', 'DRS', 'datastores']);
  });

  it('marks several terms of one text', () => {
    expect(marked('<p>DRS, pods, datastores: pods.</p>')).toBe(
      '<p>[DRS], [pods], [datastores]: pods.</p>',
    );
  });

  it.each([
    ['<em>Live</em> migration', '[<em>Live</em> migration]'],
    [
      'a <b>persistent</b> <i>volume</i>.',
      'a [<b>persistent</b> <i>volume</i>].',
    ],
    ['<b><i>live</i></b> migration', '[<b><i>live</i></b> migration]'],
    ['<b>live migration</b>', '<b>[live migration]</b>'],
  ])('has a term that is partly emphasised in one link: %s', (from, to) => {
    expect(marked(`<p>${from}</p>`)).toBe(`<p>${to}</p>`);
  });

  it('has two pieces where markup goes beyond the term, and one of them is the link', () => {
    const article = articleOf('<p><b>The live</b> migration</p>');
    const { terms, termAt } = mark(article);
    expect(article.innerHTML).toMatch(
      /^<p><b>The <a [^>]*>live<\/a><\/b><span class="crosswalk-term"> migration<\/span><\/p>$/,
    );
    expect(terms).toHaveLength(1);
    expect(termAt(article.querySelector('span'))).toBe(terms[0]);
    expect(termAt(article.querySelector('a'))).toBe(terms[0]);
  });

  it('keeps every meaning', () => {
    const { terms } = mark(articleOf('<p>live migration</p>'));
    expect(terms[0].refs).toEqual([
      'kubernetes:live-migration',
      'vsphere:vmotion',
    ]);
  });

  it('finds no term over code or from one cell to the next', () => {
    const html =
      '<p>live <code>x</code> migration</p><table><tbody><tr><td>live</td><td>migration</td></tr></tbody></table>';
    expect(marked(html)).toBe(html);
  });

  it('leaves a page alone that opted out', () => {
    const html = '<div data-noglossary="page"></div><p>DRS</p>';
    expect(marked(html)).toBe(html);
  });

  it('knows the term of a node inside it, and of no other', () => {
    const article = articleOf('<p>By <em>live</em> migration</p>');
    const { terms, termAt } = mark(article);
    expect(termAt(article.querySelector('em'))).toBe(terms[0]);
    expect(termAt(article)).toBeUndefined();
    expect(termAt(null)).toBeUndefined();
  });

  it('can be undone in parts that somebody else has taken away', () => {
    const article = articleOf('<p>DRS</p><p>A pod.</p>');
    const { undo } = mark(article);
    article.querySelector('a')!.remove();
    undo();
    expect(article.innerHTML).toBe('<p></p><p>A pod.</p>');
  });

  describe('undo', () => {
    const words = fc.constantFrom(
      ...concepts.flatMap(({ labels }) => labels.map(({ text }) => text)),
      ...'live migration persistent volume the of , . pods'.split(' '),
      '&amp;',
      'café',
    );
    const text = fc
      .array(words, { maxLength: 6 })
      .map(found => ` ${found.join(' ')} `.slice(found.length % 2));
    const tags = 'p em strong code a li h2 td span abbr div b pre'.split(' ');
    const { html } = fc.letrec<{ html: string; element: string }>(tie => ({
      html: fc
        .array(fc.oneof({ depthSize: 'small' }, text, tie('element')), {
          maxLength: 5,
        })
        .map(parts => parts.join('')),
      element: fc
        .tuple(fc.constantFrom(...tags), tie('html'))
        .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    }));

    function nodesOf(root: Node): Node[] {
      return [root, ...[...root.childNodes].flatMap(nodesOf)];
    }

    it('leaves any article as it was, in the very same nodes', () => {
      let termsSeen = 0;
      fc.assert(
        fc.property(html, markup => {
          const article = articleOf(markup);
          const before = article.innerHTML;
          const nodes = nodesOf(article);
          const visible = article.textContent;

          const { undo, terms } = mark(article);
          termsSeen += terms.length;
          expect(article.textContent).toBe(visible);
          expect(article.querySelectorAll('a.crosswalk-term a')).toHaveLength(
            0,
          );

          undo();
          expect(article.innerHTML).toBe(before);
          const after = nodesOf(article);
          expect(after).toHaveLength(nodes.length);
          expect(after.every((node, i) => node === nodes[i])).toBe(true);
        }),
        { numRuns: 500 },
      );
      // Otherwise the property would say nothing.
      expect(termsSeen).toBeGreaterThan(200);
    });

    it('can be followed by marking again, with the same result', () => {
      fc.assert(
        fc.property(html, markup => {
          const article = articleOf(markup);
          const { undo } = mark(article);
          const once = article.innerHTML;
          undo();
          mark(article);
          expect(article.innerHTML).toBe(once);
        }),
      );
    });
  });
});
