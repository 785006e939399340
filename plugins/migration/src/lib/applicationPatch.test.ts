import { application } from '../__testUtils__/content';
import {
  applyPatch,
  changesOf,
  rebase,
  valuesBefore,
} from './applicationPatch';

const shop = application('shop', { owner: 'group:default/orders' });

describe('changesOf', () => {
  it('leaves out what is so already, and trims text', () => {
    expect(
      changesOf(shop, { name: ' shop ', owner: 'group:default/orders' }),
    ).toBeUndefined();
    expect(changesOf(shop, { name: ' store ', disposition: null })).toEqual({
      name: 'store',
    });
  });

  it('takes an empty text for nothing where there can be nothing', () => {
    expect(changesOf(shop, { owner: '  ', dataProtection: '' })).toEqual({
      owner: null,
    });
  });

  it('tells an outage of no minutes from one that nobody named', () => {
    expect(changesOf(shop, { rpoMinutes: 0 })).toEqual({ rpoMinutes: 0 });
    expect(changesOf({ ...shop, rpoMinutes: 0 }, { rpoMinutes: null })).toEqual(
      { rpoMinutes: null },
    );
  });
});

describe('valuesBefore', () => {
  it('takes a patch back when it is applied after it', () => {
    const patch = { disposition: 'rehost', owner: null } as const;
    const before = valuesBefore(shop, patch);
    expect(before).toEqual({
      disposition: null,
      owner: 'group:default/orders',
    });
    expect(applyPatch(applyPatch(shop, patch), before)).toEqual({
      ...shop,
      disposition: undefined,
    });
  });
});

describe('rebase', () => {
  const rebased = (
    theirs: Partial<typeof shop>,
    mine: Parameters<typeof rebase>[2],
  ) => rebase(valuesBefore(shop, mine), { ...shop, ...theirs }, mine);

  it('keeps mine where the other person changed something else', () => {
    expect(rebased({ name: 'store' }, { criticality: 'high' })).toEqual({
      patch: { criticality: 'high' },
      conflicts: [],
    });
  });

  it('has nothing to do where both did the same', () => {
    expect(rebased({ criticality: 'high' }, { criticality: 'high' })).toEqual({
      patch: {},
      conflicts: [],
    });
  });

  it('names the fields that two people set differently, and keeps the others', () => {
    expect(rebased({ name: 'store' }, { name: 'shop 2', owner: null })).toEqual(
      {
        patch: { owner: null },
        conflicts: [{ field: 'name', mine: 'shop 2', theirs: 'store' }],
      },
    );
  });

  it('puts answers to different questions together', () => {
    expect(
      rebased({ answers: { saas: 'no' } }, { answers: { stateful: 'yes' } }),
    ).toEqual({
      patch: { answers: { saas: 'no', stateful: 'yes' } },
      conflicts: [],
    });
    expect(
      rebased({ answers: { saas: 'no' } }, { answers: { saas: 'yes' } })
        .conflicts,
    ).toHaveLength(1);
  });
});
