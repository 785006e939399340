import fc from 'fast-check';
import type { Concept, Mapping } from '../types';
import { arbitrarySnapshot } from './__testUtils__/arbitrarySnapshot';
import { diffGlossary } from './diffGlossary';

const concept = (ref: string, rest: Partial<Concept> = {}): Concept => ({
  ref,
  scheme: 's',
  id: ref.slice(2),
  label: 'L',
  labels: [{ text: 'L', kind: 'preferred' }],
  definition: 'D',
  domain: 'compute',
  status: 'approved',
  relations: {},
  notToBeConfusedWith: [],
  sources: [],
  ...rest,
});
const mapping = (id: string, rest: Partial<Mapping> = {}): Mapping => ({
  id,
  from: { combine: 'all', members: [{ concept: 's:a' }] },
  to: { none: 'Why' },
  carriesOver: [],
  caveats: [],
  sources: [],
  ...rest,
});

describe('diffGlossary', () => {
  it('says what came, what went and which fields changed', () => {
    expect(
      diffGlossary(
        {
          concepts: [concept('s:b'), concept('s:a'), concept('s:c')],
          mappings: [mapping('gone'), mapping('same'), mapping('other')],
        },
        {
          concepts: [
            concept('s:e'),
            concept('s:d'),
            concept('s:a', { status: 'draft', description: 'New' }),
            concept('s:c', { translations: undefined }),
          ],
          mappings: [
            mapping('other', { match: 'close' }),
            mapping('same'),
            mapping('new'),
          ],
        },
      ),
    ).toEqual({
      added: ['s:d', 's:e'],
      removed: ['s:b'],
      changed: [{ ref: 's:a', fields: ['description', 'status'] }],
      mappings: { added: ['new'], removed: ['gone'], changed: ['other'] },
    });
  });

  it('sees no difference in the order of fields, nor between nothing and none', () => {
    const { ref, ...rest } = concept('s:a');
    expect(
      diffGlossary(
        {
          concepts: [
            { ...rest, ref, relations: { related: ['s:b'], broader: ['s:c'] } },
          ],
          mappings: [mapping('m', { goldenPaths: [] })],
        },
        {
          concepts: [
            { ref, ...rest, relations: { broader: ['s:c'], related: ['s:b'] } },
          ],
          mappings: [mapping('m')],
        },
      ),
    ).toEqual({
      added: [],
      removed: [],
      changed: [],
      mappings: { added: [], removed: [], changed: [] },
    });
  });

  it('is the same the other way round, with what came and went exchanged', () => {
    fc.assert(
      fc.property(
        arbitrarySnapshot,
        arbitrarySnapshot,
        fc.nat(5),
        fc.nat(5),
        (a, b, i, j) => {
          const before = {
            concepts: a.concepts.slice(i),
            mappings: a.mappings,
          };
          const after = { concepts: b.concepts.slice(0, j), mappings: [] };
          const there = diffGlossary(before, after);
          const back = diffGlossary(after, before);
          expect([there.added, there.removed]).toEqual([
            back.removed,
            back.added,
          ]);
          expect(there.changed).toEqual(back.changed);
          expect(there.mappings.removed).toEqual(back.mappings.added);
        },
      ),
      { numRuns: 30 },
    );
  });
});
