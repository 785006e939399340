import { application } from '../__testUtils__/content';
import {
  countViews,
  filterApplications,
  neighbourOf,
  readView,
} from './applicationFilter';

const shop = application('shop', { owner: 'group:default/orders' });
const cafe = application('Café', { disposition: 'retire' });
const mail = application('mail', { sharedService: true });
const all = [shop, cafe, mail];

describe('filterApplications', () => {
  it.each([
    ['', 'all', [shop, cafe, mail]],
    ['', 'undecided', [shop, mail]],
    ['', 'decided', [cafe]],
    ['', 'shared', [mail]],
    ['cafe', 'all', [cafe]],
    ['ORDERS  sh', 'all', [shop]],
    ['shop mail', 'all', []],
  ] as const)('%j in %s', (text, view, found) => {
    expect(filterApplications(all, { text, view })).toEqual(found);
  });

  it('agrees with the counts', () => {
    expect(countViews(all)).toEqual({
      all: 3,
      undecided: 2,
      decided: 1,
      shared: 1,
    });
  });
});

describe('readView', () => {
  it('takes anything else for all', () => {
    expect([readView('shared'), readView('x'), readView(null)]).toEqual([
      'shared',
      'all',
      'all',
    ]);
  });
});

describe('neighbourOf', () => {
  it.each([
    [shop.id, 1, cafe],
    [cafe.id, -1, shop],
    [mail.id, 1, mail],
    [shop.id, -1, shop],
    [undefined, 1, shop],
  ] as const)('from %s by %d', (from, step, next) => {
    expect(neighbourOf(all, all, from, step)).toBe(next);
  });

  it('goes on from where an application was that the view lost', () => {
    const undecided = [shop, mail];
    expect(neighbourOf(all, undecided, cafe.id, 1)).toBe(mail);
    expect(neighbourOf(all, undecided, cafe.id, -1)).toBe(shop);
  });
});
