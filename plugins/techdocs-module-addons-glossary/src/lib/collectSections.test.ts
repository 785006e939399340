import { collectSections } from './collectSections';

function sections(html: string): string[] {
  const article = document.createElement('article');
  article.innerHTML = html;
  return collectSections(article).map(runs =>
    runs
      .map(({ text }) => text.replace('\n\n', '|'))
      .join('')
      .replace(/\|+/g, '|')
      .replace(/^\||\|$/g, ''),
  );
}

describe('collectSections', () => {
  it('begins a section at every heading, which is none of it', () => {
    expect(
      sections('<p>a</p><h2>Pod</h2><p>b</p><div><h3>c</h3><p>d</p></div>'),
    ).toEqual(['a', 'b', 'd']);
  });

  it('lets text go on through emphasis and comments', () => {
    expect(
      sections('<p>a <em>b <strong>c</strong></em><!-- x --> d</p>'),
    ).toEqual(['a b c d']);
  });

  it('parts paragraphs, cells, items and lines', () => {
    expect(sections('<p>a</p><ul><li>b</li><li>c<br>d</li></ul>')).toEqual([
      'a|b|c|d',
    ]);
    expect(sections('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual([
      'a|b',
    ]);
  });

  it.each([
    'code',
    'pre',
    'kbd',
    'samp',
    'var',
    'a',
    'button',
    'label',
    'summary',
    'select',
    'textarea',
    'script',
    'style',
    'svg',
    'math',
    'nav',
    'abbr',
    'del',
  ])('passes over <%s>, and nothing goes on over it', tag => {
    expect(sections(`<p>a <${tag}>x</${tag}> b</p>`)).toEqual(['a | b']);
  });

  it.each([
    'data-noglossary',
    'class="headerlink"',
    'class="md-nav"',
    'class="toc"',
    'class="arithmatex"',
    'aria-hidden="true"',
  ])('passes over what has %s', attribute => {
    expect(
      sections(`<p>a</p><div ${attribute}><p>x</p></div><p>b</p>`),
    ).toEqual(['a|b']);
  });
});
