import { application } from '../__testUtils__/content';
import {
  filterApplications,
  isNarrowed,
  neighbourOf,
  ownersOf,
  progressOf,
  readApplicationFilter,
} from './applicationFilter';

const shop = application('shop', { owner: 'group:default/orders' });
const cafe = application('Café', {
  disposition: 'retire',
  environment: 'test',
  confirmed: true,
});
const mail = application('mail', {
  sharedService: true,
  owner: 'group:default/orders',
  description: 'Sends and keeps mail',
  availability: 99.9,
  dataProtection: 'Nightly backup',
});
const all = [shop, cafe, mail];

describe('filterApplications', () => {
  it.each([
    ['', [shop, cafe, mail]],
    ['disposition=undecided', [shop, mail]],
    ['disposition=decided', [cafe]],
    ['disposition=retire', [cafe]],
    ['disposition=anything', [shop, cafe, mail]],
    ['environment=test', [cafe]],
    ['shared=yes', [mail]],
    ['shared=no', [shop, cafe]],
    ['confirmed=no', [shop, mail]],
    ['owner=group:default/orders', [shop, mail]],
    ['owner=none', [cafe]],
    ['complete=yes', [mail]],
    ['complete=no&owner=none', [cafe]],
    ['filter=cafe', [cafe]],
    ['filter=ORDERS++sh', [shop]],
    ['filter=keeps', [mail]],
    ['filter=shop+mail', []],
  ])('%s', (search, found) => {
    const filter = readApplicationFilter(new URLSearchParams(search));
    expect(filterApplications(all, filter)).toEqual(found);
  });

  it('knows whether more than words narrow', () => {
    const narrowed = (search: string) =>
      isNarrowed(readApplicationFilter(new URLSearchParams(search)));
    expect(narrowed('filter=a&sort=name')).toBe(false);
    expect(narrowed('confirmed=no')).toBe(true);
  });
});

it('counts what is decided and complete', () => {
  expect(progressOf(all)).toEqual({ all: 3, decided: 1, complete: 1 });
});

it('names owners, those of most applications first', () => {
  const billing = application('billing', { owner: 'group:default/billing' });
  expect(ownersOf([billing, ...all])).toEqual([
    { owner: 'group:default/orders', count: 2 },
    { owner: 'group:default/billing', count: 1 },
  ]);
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
