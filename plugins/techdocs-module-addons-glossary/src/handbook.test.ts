import {
  annotationIndex,
  loadGlossaryDocuments,
} from '@crosswalk/backstage-plugin-glossary-common';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markTerms } from './lib/markTerms';

const root = path.resolve(__dirname, '../../..');
const content = path.join(root, 'plugins/glossary-backend/content');
/** What MkDocs built: the committed site, or the one that the integration suite has just made. */
const site =
  process.env.CROSSWALK_TECHDOCS_SITE ??
  path.join(root, 'examples/techdocs/default/component/platform-handbook');

const concepts = readdirSync(content)
  .filter(file => file.endsWith('.yaml'))
  .flatMap(file => {
    const text = readFileSync(path.join(content, file), 'utf8');
    return loadGlossaryDocuments(text, file).documents;
  })
  .flatMap(document => (document.kind === 'Concept' ? [document.value] : []));
const index = annotationIndex({ concepts });

function articleOf(page: string): Element {
  const html = readFileSync(path.join(site, page, 'index.html'), 'utf8');
  const document = new DOMParser().parseFromString(html, 'text/html');
  return document.querySelector('[data-md-component="content"] article')!;
}

// The concepts that ship, in pages that the real MkDocs of TechDocs made.
describe('the platform handbook', () => {
  it.each([
    ['.', ['vsphere:esxi-host', 'vsphere:resource-pool']],
    ['placement', ['vsphere:drs', 'vsphere:vmotion', 'kubernetes:descheduler']],
    ['storage', ['vsphere:datastore', 'kubernetes:persistent-volume-claim']],
    ['networking', ['vsphere:port-group', 'kubernetes:network-policy']],
    ['backup', ['kubernetes:velero', 'kubernetes:etcd']],
    ['cut-over', ['kubernetes:forklift', 'vsphere:vcenter']],
  ])('has its terms marked, and unmarked again: %s', (page, expected) => {
    const article = articleOf(page);
    const before = article.innerHTML;
    const { terms, undo } = markTerms(article, {
      index,
      hrefOf: ({ refs }) => refs[0],
    });
    const found = terms.flatMap(({ refs }) => refs);
    expect(found).toEqual(expect.arrayContaining(expected));
    for (const { trigger } of terms) {
      expect(
        trigger.parentElement!.closest('a, abbr, code, h1, h2, h3, h4'),
      ).toBeNull();
    }
    undo();
    expect(article.innerHTML).toBe(before);
  });

  it('leaves out what opted out', () => {
    const article = articleOf('cut-over');
    markTerms(article, { index, hrefOf: () => '/' });
    expect(
      article.querySelectorAll('[data-noglossary] .crosswalk-term'),
    ).toHaveLength(0);
    expect(article.querySelector('[data-noglossary]')!.textContent).toContain(
      'ESXi host',
    );
  });
});
