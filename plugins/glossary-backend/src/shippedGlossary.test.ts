import type {
  Crossing,
  LookupHit,
} from '@crosswalk/backstage-plugin-glossary-common';
import { startGlossary } from './__testUtils__/startGlossary';

/** The concepts that ship, as they are asked for. */
describe('the shipped glossary', () => {
  let glossary: Awaited<ReturnType<typeof startGlossary>>;
  beforeAll(async () => {
    glossary = await startGlossary({ glossary: {} });
  });

  it('says of the scheduler that it is a part of what DRS was, never DRS', async () => {
    const { status, body } = await glossary.get(
      '/v1/concepts/kubernetes/kube-scheduler',
    );
    expect(status).toBe(200);
    const ofDrs = (body.crossings as Crossing[]).filter(({ mapping }) =>
      mapping.from.members.some(({ concept }) => concept === 'vsphere:drs'),
    );
    expect(
      ofDrs.map(({ direction, role, mapping, togetherWith }) => ({
        direction,
        role,
        combine: mapping.from.combine,
        togetherWith: togetherWith.map(({ ref }) => ref),
      })),
    ).toContainEqual(
      expect.objectContaining({
        direction: 'reverse',
        role: 'part',
        togetherWith: ['kubernetes:descheduler'],
      }),
    );
    // Neither here nor in a summary does it stand alone for it.
    expect(ofDrs.map(({ role }) => role)).not.toContain('whole');
    expect(ofDrs.map(({ mapping }) => mapping.match)).not.toContain('exact');
  });

  it('answers both meanings of live migration, each flagged with the other', async () => {
    const { body } = await glossary.get('/v1/lookup?q=live+migration');
    const whole = (body.items as LookupHit[]).filter(({ matchedBy }) =>
      ['exact', 'alias', 'abbreviation'].includes(matchedBy),
    );
    expect(
      whole.map(({ ref, homographs }) => [ref, homographs]).sort(),
    ).toEqual([
      ['kubernetes:kubevirt-live-migration', ['vsphere:vmotion']],
      ['vsphere:vmotion', ['kubernetes:kubevirt-live-migration']],
    ]);
  });

  it('has a map, paths and owners that lead to concepts only', async () => {
    const { body: stack } = await glossary.get('/v1/stack');
    expect(stack.layers.length).toBeGreaterThanOrEqual(4);
    expect(stack.schemes.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['vsphere', 'kubernetes']),
    );
    for (const { sides } of stack.layers) {
      expect(sides.length).toBeGreaterThanOrEqual(2);
    }
    const { body: paths } = await glossary.get('/v1/learning-paths');
    expect(paths.totalItems).toBeGreaterThanOrEqual(5);
    const { body: tasks } = await glossary.get('/v1/responsibilities');
    expect(tasks.totalItems).toBeGreaterThanOrEqual(20);
  });

  it('has no name that two concepts share without being told apart', async () => {
    const { body } = await glossary.get('/v1/conflicts?limit=500');
    const shared = body.items.filter(({ kind }: { kind: string }) =>
      ['homograph', 'unlinked-namesake', 'deprecated-in-use'].includes(kind),
    );
    expect(shared).toEqual([]);
  });

  it('is in order', async () => {
    const { body } = await glossary.get('/v1/sources');
    expect(body.items).toMatchObject([
      { id: 'crosswalk', status: 'ok', problems: 0 },
    ]);
  });
});
