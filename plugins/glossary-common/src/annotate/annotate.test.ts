import fc from 'fast-check';
import type { LabelledConcept } from '../lookup/labelIndex';
import { normaliseLabel } from '../lookup/normalise';
import type { Label } from '../types';
import { annotate } from './annotate';
import { annotationIndex } from './annotationIndex';
import { expectLinearTime } from '../__testUtils__/expectLinearTime';
import { referenceAnnotate } from './__testUtils__/referenceAnnotate';

const concept = (
  ref: string,
  label: string,
  ...others: Partial<Label>[]
): LabelledConcept => ({
  ref,
  label,
  labels: [
    { text: label, kind: 'preferred' },
    ...others.map(other => ({
      text: '',
      kind: 'alternative' as const,
      ...other,
    })),
  ],
});
const abbreviation = (text: string): Partial<Label> => ({
  text,
  kind: 'abbreviation',
  caseSensitive: true,
});

const index = annotationIndex({
  concepts: [
    concept('vsphere:ha', 'vSphere HA', abbreviation('HA')),
    concept('vsphere:ft', 'Fault Tolerance', abbreviation('FT')),
    concept('vsphere:it', 'Information technology', abbreviation('IT')),
    concept('vsphere:vm', 'Virtual machine', abbreviation('VM')),
    concept('vsphere:cluster', 'Cluster'),
    concept('vsphere:policy', 'Storage policy'),
    concept('vsphere:plus', 'vSphere+'),
    concept('vsphere:vsphere', 'vSphere'),
    concept('vsphere:tier0', 'Tier-0 gateway'),
    concept('vsphere:host', 'ESXi host', { text: 'Host', autoLink: false }),
    concept('vsphere:drs', 'DRS', { text: 'drz', kind: 'hidden' }),
    concept('vsphere:pc', 'PowerCLI', {
      text: 'power cli',
      kind: 'hidden',
      autoLink: true,
    }),
    concept('kubernetes:cluster', 'cluster'),
    concept('kubernetes:cluster-node', 'Cluster node'),
    concept('kubernetes:pod', 'Pod', { text: 'ポッド', lang: 'ja' }),
    concept('kubernetes:pv', 'PersistentVolume', abbreviation('PV')),
    concept('kubernetes:live', 'Live migration'),
    concept('kubernetes:orchestration', 'Container orchestration', {
      text: '容器编排',
      lang: 'zh',
    }),
    concept('kubernetes:secure-pod', 'Pod 安全', { lang: 'zh' }),
    concept('language:cpp', 'C++'),
    concept('language:net', '.NET'),
    concept('language:cafe', 'Café'),
    concept('language:file', 'file system'),
    concept('language:ingress', 'Ingress'),
    concept('language:kubernetes', 'Kubernetes'),
    concept('language:constructor', 'constructor', { text: '__proto__' }),
  ],
});

const found = (text: string) =>
  annotate(index, text).map(({ start, end }) => text.slice(start, end));

describe('annotate', () => {
  it.each<[string, string[]]>([
    ['Turn on HA. IT is done.', ['HA', 'IT']],
    ['ha, it is, Ha, PVS', []],
    ['PVs, VMs and FTs', ['PVs', 'VMs', 'FTs']],
    ['storage policies, Pods, PODS', ['storage policies', 'Pods', 'PODS']],
    ['Ingresses of Kubernetes', ['Ingresses', 'Kubernetes']],
    ['podes, Kuberneteses, poding', []],
    ['a cluster node', ['cluster node']],
    ['a cluster. Node', ['cluster']],
    ['a cluster, node', ['cluster']],
    ['cluster\nnode', ['cluster\nnode']],
    ['cluster\u00a0node, cluster-node', ['cluster\u00a0node', 'cluster-node']],
    ['cluster\n\nnode', ['cluster']],
    ['cluster - node', ['cluster']],
    ['ha-proxy, HA-proxy, non-HA', []],
    ['pod-level, vSphere-based, pod- and', ['pod', 'vSphere', 'pod']],
    ['pod-level-thing, kubectl-pod, --cluster, live-migration-x', []],
    ['/etc/HA/ /HA a/HA C:\\HA\\ ./cluster cluster/node-1', []],
    ['DRS/HA and VMs/Pods (PV/PVC)', ['DRS', 'HA', 'VMs', 'Pods', 'PV']],
    ['https://example.com/Docs/Pod?cluster=pod#Pod', []],
    ['foo.pod.yaml pod.spec pod_name my_pod $HA %HA% pod@example.com', []],
    ['pod:8080 image:pod pod=1 pod() pods[0] {pod} <pod>', []],
    ['"pod" (pod) “pod” pod; pod: pod? pod!', Array(7).fill('pod')],
    ["pod's, pod’s, pods', pod'd", ['pod', 'pod', 'pods']],
    ['VM(s)', ['VM']],
    ['vSphere+ or vSphere', ['vSphere+', 'vSphere']],
    ['C++ .NET ASP.NET C++11 C', ['C++', '.NET']],
    ['Tier 0 gateways, tier-0-gateway', ['Tier 0 gateways', 'tier-0-gateway']],
    ['ESXi host and host', ['ESXi host']],
    ['drz, Power CLI', ['Power CLI']],
    ['drs', []],
    ['Cafe\u0301 CAFÉS ｃａｆé', ['Cafe\u0301', 'CAFÉS', 'ｃａｆé']],
    ['a ﬁle system', ['ﬁle system']],
    ['½pod 🚀Pod', ['pod', 'Pod']],
    ['この容器编排を、ポッドは', ['容器编排', 'ポッド']],
    ['ポッドテンプレート', []],
    ['ﾎﾟｯﾄﾞ', ['ﾎﾟｯﾄﾞ']],
    ['使用Pod安全和Pod 安全', ['Pod安全', 'Pod 安全']],
    ['容器 编排', []],
    ['constructor __proto__ toString', ['constructor', '__proto__']],
    ['', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('keeps every meaning, the asked scheme first', () => {
    expect(annotate(index, 'Cluster')).toEqual([
      {
        start: 0,
        end: 7,
        label: 'Cluster',
        refs: ['kubernetes:cluster', 'vsphere:cluster'],
      },
    ]);
    expect(annotate(index, 'cluster', { scheme: 'vsphere' })).toMatchObject([
      { label: 'cluster', refs: ['vsphere:cluster', 'kubernetes:cluster'] },
    ]);
  });

  it('answers a concept once in a section, by whatever label', () => {
    const text = 'HA, vSphere HA, pod, HA';
    const mentions = annotate(index, text, { firstPerSection: true });
    expect(mentions.map(({ label }) => label)).toEqual(['HA', 'Pod']);
    expect(annotate(index, text, { limit: 2 })).toHaveLength(2);
  });

  it('finds a label between labels that share its words', () => {
    const nested = annotationIndex({
      concepts: [concept('a:1', 'a b c d'), concept('a:2', 'b c')],
    });
    expect(annotate(nested, 'a b c e')).toMatchObject([{ start: 2, end: 5 }]);
  });

  it.each([
    ['beginnings of a label', 'a '],
    ['hyphens', 'a-'],
    ['slashes', 'A/'],
    ['marks', 'e\u0301'],
    ['apostrophes', "a'"],
    ['brackets', 'a(('],
    ['Han', '容器'],
  ])('takes a text of nothing but %s in linear time', (_, part) => {
    const hostile = annotationIndex({
      concepts: [
        concept('a:1', `${'a '.repeat(30)}b`),
        concept('a:2', 'a'),
        concept('a:3', '容器编排'),
      ],
    });
    expectLinearTime(part, text => annotate(hostile, text));
  });

  describe('of any glossary', () => {
    const word = fc.constantFrom(
      ...['pod', 'Pods', 'HA', 'ha', 'policy', 'policies', 'box', 'boxes'],
      ...['a', 'b', 'C', 'IT', 'it', 'S', 'é', 'e\u0301', 'ﬁx', 'Straße', 'ς'],
      ...[
        '容',
        '器',
        'を',
        'コン',
        'テナ',
        'ﾃﾅ',
        'ー',
        '🚀',
        '½',
        '𝐏',
        'based',
      ],
    );
    const between = fc.constantFrom(
      ...['', ' ', ' ', ' ', '-', '\n', '\n\n', '\u00a0', ' - ', '- ', '.'],
      ...['. ', ',', '/', '+', "'", '’s ', '_', '(', ')', '@', ':', '<', '—'],
    );
    const text = fc
      .array(fc.tuple(word, between), { maxLength: 14 })
      .map(parts => parts.flat().join(''));
    const labelText = fc
      .array(
        fc.tuple(fc.constantFrom(' ', ' ', '-', '', '+', '/', '.'), word),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map(parts => parts.flat().join('').trim());
    const label = fc.record(
      {
        text: labelText,
        kind: fc.constantFrom(
          ...(['preferred', 'alternative', 'abbreviation', 'hidden'] as const),
        ),
        caseSensitive: fc.boolean(),
        autoLink: fc.constantFrom(true, true, false),
        lang: fc.constantFrom('en', 'ja'),
      },
      { requiredKeys: ['text', 'kind'] },
    );
    const glossary = fc
      .array(fc.array(label, { minLength: 1, maxLength: 3 }), { maxLength: 12 })
      .map(concepts =>
        concepts.map<LabelledConcept>((labels, i) => ({
          ref: `${i % 2 ? 'vsphere' : 'kubernetes'}:c${i}`,
          label: labels[0].text,
          labels,
        })),
      );

    it('answers what trying every label in every place answers', () => {
      fc.assert(
        fc.property(glossary, text, (concepts, given) => {
          expect(annotate(annotationIndex({ concepts }), given)).toEqual(
            referenceAnnotate(concepts, given),
          );
        }),
        { numRuns: 3000 },
      );
    });

    it('answers offsets of the label or its plural, in order and apart', () => {
      fc.assert(
        fc.property(glossary, text, (concepts, given) => {
          let last = 0;
          for (const mention of annotate(
            annotationIndex({ concepts }),
            given,
          )) {
            expect(mention.start).toBeGreaterThanOrEqual(last);
            last = mention.end;
            const { compact } = normaliseLabel(
              given.slice(mention.start, mention.end),
            );
            const authored = normaliseLabel(mention.label).compact;
            expect([
              authored,
              `${authored}s`,
              `${authored}es`,
              `${authored.slice(0, -1)}ies`,
            ]).toContain(compact);
            expect(mention.refs.length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 500 },
      );
    });

    it('never fails, whatever the text', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), given => {
          expect(Array.isArray(annotate(index, given))).toBe(true);
        }),
      );
    });
  });
});
