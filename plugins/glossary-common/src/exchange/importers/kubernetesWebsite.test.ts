/** @jest-environment node */
import { reading } from '../__testUtils__/reading';

const storageClass = `---
title: Storage Class
id: storageclass
date: 2018-04-12
full_link: docs/concepts/storage/storage-classes
short_description: >
  Describes {{< glossary_tooltip text="volumes" term_id="volume" >}} on offer.

aka:
tags:
- core-object
- storage
---
 Describes {{< glossary_tooltip text="volumes" term_id="volume" >}} on offer.

<!--more-->

Used by a {{< glossary_tooltip term_id="CustomResourceDefinition" >}} and
[elsewhere](/docs/a/), [there](docs/b/) or [nowhere](../c/).
{{< note >}}Careful.{{< /note >}}
`;

const definition = `---
title: CRD (Custom Resource Definition)
id: CustomResourceDefinition
---
Custom *code*. <!-- not this -->
`;

describe('importKubernetesWebsite', () => {
  it('reads terms, their relations and where to read on', async () => {
    const { concepts, said, lost, excluded } = await reading(
      'kubernetes-website',
      [
        { path: 'storage-class.md', text: storageClass },
        { path: 'crd.md', text: definition },
        { path: 'index.md', text: '---\ntitle: Glossary\n---\n' },
        { path: 'Duration', text: '' },
      ],
    );
    expect(said).toEqual([]);
    expect(excluded.map(({ rule }) => rule)).toEqual([
      'The index page, no term',
      'Not a Markdown file',
    ]);
    expect(lost).toEqual([
      'x:storageclass description: The shortcode “note” is of the site only',
      'x:storageclass relations.related: There is no “volume” in this source',
    ]);
    expect(concepts[0]).toMatchObject({
      ref: 'x:customresourcedefinition',
      label: 'Custom Resource Definition',
      definition: 'Custom code.',
      sources: [{ date: '2026-11-01' }],
    });
    expect(concepts[0].labels[1]).toMatchObject({
      text: 'CRD',
      kind: 'abbreviation',
    });
    expect(concepts[1]).toMatchObject({
      ref: 'x:storageclass',
      definition: 'Describes volumes on offer.',
      description:
        'Used by a Custom Resource Definition and\n[elsewhere](https://kubernetes.io/docs/a/), [there](https://kubernetes.io/docs/b/) or nowhere.\nCareful.',
      domain: 'storage',
      relations: { related: ['x:customresourcedefinition'] },
      sources: [
        {
          title: 'Kubernetes glossary: Storage Class',
          url: 'https://kubernetes.io/docs/reference/glossary/?all=true#term-storageclass',
          date: '2018-04-12',
        },
        {
          title: 'Kubernetes documentation: Storage Class',
          url: 'https://kubernetes.io/docs/concepts/storage/storage-classes',
          licence: 'CC BY 4.0 (modified: shortened, links rewritten)',
          date: '2018-04-12',
        },
      ],
    });
  });
});
