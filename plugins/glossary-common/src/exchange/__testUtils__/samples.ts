import type { SourceFile, SourceType } from '../../model/exchange';

/** Small sources in the shapes in which others publish them. */
export const samples: Record<SourceType, SourceFile[]> = {
  'crosswalk-yaml': [
    {
      path: 'a.yaml',
      text: `apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: x }
spec: { title: X }
---
apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: 'x:pod' }
spec: { label: Pod, definition: Containers together., domain: compute }
`,
    },
  ],
  'kubernetes-website': [
    {
      path: 'pod.md',
      text: `---
title: Pod
id: pod
date: 2018-04-12
full_link: /docs/concepts/workloads/pods/
short_description: >
  Runs {{< glossary_tooltip text="containers" term_id="Container" >}} together.
aka:
tags:
- workload
---
 Runs {{< glossary_tooltip text="containers" term_id="Container" >}} together.

<!--more-->

More in [the documentation](/docs/).
`,
    },
    {
      path: 'Container.md',
      text: '---\ntitle: Container\nid: Container\naka:\n- Box\ntags:\n- \n---\n A process.\n',
    },
    { path: 'index.md', text: '---\ntitle: Glossary\nlayout: glossary\n---\n' },
  ],
  'cncf-glossary': [
    {
      path: 'serverless.md',
      text: '---\r\nTitle: Function as a Service (FaaS)\r\nStatus: Completed\r\nCategory: Technology\r\ntags: ["architecture", "", ""]\r\n---\r\n\r\nRuns [functions](/function/).\r\n\r\n## How it helps\r\n\r\nA lot. {{% sign-language-section x %}}\r\n',
    },
    {
      path: 'function.md',
      text: '---\ntitle: 関数\nstatus: deprecated\ndraft: true\ntags: ["セキュリティ"]\n---\n一つ。\n',
    },
    { path: '_TEMPLATE.md', text: '---\ntitle: Definition Template\n---\n' },
  ],
  'openmetadata-csv': [
    {
      path: 'a.csv',
      text: `parent,name*,displayName,description,synonyms,relatedTerms,references,tags,reviewers,owner,glossaryStatus,color,iconURL,extension
,Storage,,"Where data is kept.

More of it.",Disk;"a;b",,Guide;https://example.com/guide,Tier.Tier1,user;ada,team;storage,Approved,#fff,,"""cost:1;2"""
Platform.Storage,Volume,Persistent volume,"A ""piece"" of it.",PV,broader:Platform.Storage;Other.Term;antonym:Platform.Storage,,,,user;ada;team;x,In Review,,,
`,
    },
  ],
  'datahub-yaml': [
    {
      path: 'a.yml',
      text: `version: "1"
source: DataHub
owners: { users: [ada] }
nodes:
  - name: Platform
    description: What it runs on.
    knowledge_links: [{ label: Guide, url: https://example.com/guide }]
    terms:
      - name: Volume
        description: A piece of storage.
        term_source: EXTERNAL
        source_ref: Standard
        source_url: https://example.com/standard
        inherits: [Platform.Disk]
        custom_properties: { a: b }
      - { name: Disk, id: disk, description: A device., related_terms: [Platform.Volume] }
  - name: Group
    nodes: [{ name: Inner, description: Within., owners: { groups: [storage] } }]
`,
    },
  ],
  'atlas-csv': [
    {
      path: 'a.csv',
      text: `GlossaryName,TermName,ShortDescription,LongDescription,Examples,Abbreviation,Usage,AdditionalAttributes,TranslationTerms,ValidValuesFor,Synonyms,ReplacedBy,ValidValues,ReplacementTerms,SeeAlso,TranslatedTerms,IsA,Antonyms,Classifies,PreferredToTerms,PreferredTerms
G,Volume,A piece of storage.,Longer,one|two,PV,use,k:v,,,,,,,G:Disk,,G:Disk,,,,
G,Disk,A device.
G,Old disk,A former device.,,,,,,,,,G:Disk
`,
    },
  ],
  skos: [
    {
      path: 'a.ttl',
      text: `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <https://example.com/platform/> .
ex: a skos:ConceptScheme ; dct:title "Platform"@en .
ex:Volume a skos:Concept ; skos:inScheme ex: ;
  skos:prefLabel "Volume"@en, "ボリューム"@ja ; skos:altLabel "PV", "Datenträger"@de ;
  skos:definition "A piece of storage."@en, "記憶域。"@ja ;
  skos:broader ex:Disk ; skos:example "One." ; skos:changeNote "New." ;
  skos:closeMatch <https://elsewhere.example/volume> .
ex:Disk a skos:Concept ; skos:topConceptOf ex: ; skos:prefLabel "Disk"@en ;
  skos:scopeNote "A device. It spins."@en ; skos:exactMatch ex:Volume .
ex:All a skos:Collection ; skos:member ex:Disk .
`,
    },
    {
      path: 'b.jsonld',
      text: `{ "@context": { "skos": "http://www.w3.org/2004/02/skos/core#", "owl": "http://www.w3.org/2002/07/owl#" },
  "@graph": [
    { "@id": "https://example.com/other/b", "@type": "skos:Concept", "owl:deprecated": true,
      "skos:prefLabel": { "@value": "B", "@language": "en" }, "skos:definition": "Two." }
  ] }
`,
    },
  ],
  'sssom-tsv': [
    {
      path: 'a.sssom.tsv',
      text: `# curie_map:
#   VMW: https://example.com/vmware/
#   k8s: https://example.com/kubernetes/
# mapping_set_id: https://example.com/mappings
subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tconfidence\tcomment\tauthor_id\tsee_also\tmapping_date
VMW:DRS\tDRS\tskos:closeMatch\t\tk8s:Scheduler\tsemapv:LexicalMatching\t0.5\tOnly once.\torcid:1\thttps://example.com/a|javascript:x\t2026-01-01
https://example.com/vmware/vMotion\t\tskos:exactMatch\t\tsssom:NoMapping\tsemapv:ManualMappingCuration\t\t\t\t\t
VMW:FT\t\tskos:exactMatch\tNot\tk8s:Pod\t\t\t\t\t\t
sssom:NoMapping\t\tskos:exactMatch\t\tk8s:Pod\t\t\t\t\t\t
VMW:HA\t\tex:like\t\tk8s:Pod\t\t\t\t\t\t
`,
    },
  ],
  'docusaurus-json': [
    {
      path: 'glossary.json',
      text: JSON.stringify(
        {
          title: 'Glossary',
          terms: [
            {
              term: 'Volume',
              definition: 'A piece of storage.',
              abbreviation: 'PV',
              aliases: ['Persistent volume'],
              relatedTerms: ['disk'],
              caseSensitive: true,
              references: [{ label: 'Guide', url: 'https://example.com/a' }],
              documentation: { path: '/docs/a', label: 'Docs' },
            },
            {
              term: 'Disk',
              id: 'disk',
              definition: 'A device.',
              autoLink: false,
            },
          ],
        },
        null,
        1,
      ),
    },
  ],
};
