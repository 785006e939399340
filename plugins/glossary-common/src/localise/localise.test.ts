import type { Concept } from '../types';
import { languagesOf, localise } from './localise';

const pod: Concept = {
  ref: 'kubernetes:pod',
  scheme: 'kubernetes',
  id: 'pod',
  label: 'Pod',
  labels: [{ text: 'Pod', kind: 'preferred' }],
  definition: 'Containers that share a network.',
  description: 'More of it.',
  translations: {
    ja: { label: 'ポッド', definition: 'コンテナの集まり。' },
    'zh-CN': { label: '容器组', definition: '一组容器。' },
  },
  domain: 'compute',
  status: 'approved',
  relations: {},
  notToBeConfusedWith: [],
  sources: [],
};

describe('localise', () => {
  it('answers in the language that was asked for, without what only another language says', () => {
    expect(localise(pod, 'ja')).toMatchObject({
      lang: 'ja',
      label: 'ポッド',
      definition: 'コンテナの集まり。',
      description: undefined,
    });
  });

  it('falls back from a region to its language, whatever the case', () => {
    expect(localise(pod, 'JA-jp')).toMatchObject({ lang: 'ja' });
    expect(localise(pod, 'zh-cn')).toMatchObject({ lang: 'zh-CN' });
  });

  it('keeps its own language where it has no other, and when none is asked for', () => {
    expect(localise(pod, 'fr')).toBe(pod);
    expect(localise(pod, undefined)).toBe(pod);
    expect(localise({ ...pod, lang: 'ja' }, 'ja-JP')).toMatchObject({
      label: 'Pod',
    });
  });

  it('says which languages there are', () => {
    expect(languagesOf(pod)).toEqual(['en', 'ja', 'zh-CN']);
  });
});
