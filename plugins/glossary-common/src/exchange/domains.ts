import type { ConceptDomain } from '../types';

/**
 * What the tags and categories of others say about our domains. The first row that fits decides, the more telling ones
 * stand first; tags such as "fundamental" or "property" say nothing, and the source's own domain holds.
 */
const domainsByTag: readonly [ConceptDomain, readonly string[]][] = [
  ['security', ['security', 'セキュリティ', 'sécurité', '安全']],
  ['networking', ['networking', 'network', 'ネットワーキング', 'réseau']],
  ['storage', ['storage', 'ストレージ', 'stockage']],
  ['compute', ['workload', 'compute', 'virtualization']],
  [
    'operations',
    ['operation', 'operations', 'methodology', '方法論', 'méthodologie'],
  ],
  ['management', ['tool', 'management']],
  [
    'platform',
    [
      'architecture',
      'infrastructure',
      'application',
      'extension',
      'platform',
      'アーキテクチャ',
      'インフラストラクチャ',
      'アプリケーション',
    ],
  ],
];

export function domainOfTags(
  tags: readonly string[],
): ConceptDomain | undefined {
  const known = new Set(tags.map(tag => tag.trim().toLowerCase()));
  return domainsByTag.find(([, words]) =>
    words.some(word => known.has(word)),
  )?.[0];
}
