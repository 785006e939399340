import { application } from '../__testUtils__/content';
import {
  applyPatch,
  changesOf,
  conflictsWith,
  inversePatch,
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
    expect(changesOf(shop, { owner: '  ' })).toEqual({ owner: null });
  });
});

describe('inversePatch', () => {
  it('takes a save back, and with it that the suggestion became confirmed', () => {
    const patch = { disposition: 'rehost', owner: null } as const;
    const saved = { ...applyPatch(shop, patch), confirmed: true };
    const inverse = inversePatch(shop, saved, patch);
    expect(inverse).toEqual({
      disposition: null,
      owner: 'group:default/orders',
      confirmed: false,
    });
    expect(applyPatch(saved, inverse)).toEqual({
      ...shop,
      disposition: undefined,
    });
  });
});

describe('conflictsWith', () => {
  it('names the fields that two people set differently', () => {
    const theirs = { ...shop, name: 'store', criticality: 'high' as const };
    expect(
      conflictsWith(theirs, { name: 'shop 2', criticality: 'high' }),
    ).toEqual([{ field: 'name', mine: 'shop 2', theirs: 'store' }]);
  });
});
