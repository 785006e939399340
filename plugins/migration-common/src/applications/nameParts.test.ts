import fc from 'fast-check';
import { namePartsOf } from './nameParts';

describe('namePartsOf', () => {
  it.each([
    ['orders-web-01', { stem: 'orders', tier: 'web' }],
    ['orders-tst-web-02', { stem: 'orders', tier: 'web', environment: 'test' }],
    [
      'inventory_prod_db_01',
      { stem: 'inventory', tier: 'database', environment: 'production' },
    ],
    [
      'Document Archive DB 1 (Test)',
      { stem: 'document-archive', tier: 'database', environment: 'test' },
    ],
    ['wsptstapp1', { stem: 'wsp', tier: 'app', environment: 'test' }],
    ['wowasdev1', { stem: 'wowas', environment: 'development' }],
    ['search-prod-01', { stem: 'search', environment: 'production' }],
    ['web01.corp.example', { stem: 'web' }],
    ['OrdersWeb01', { stem: 'orders', tier: 'web' }],
    ['sandbox_ian', { stem: 'ian', environment: 'development' }],
    ['tmp', { stem: 'tmp' }],
    ['4711', { stem: '4711' }],
  ])('takes %s apart', (name, parts) => {
    const { stem, tier, environment } = namePartsOf(name);
    expect({ stem, tier, environment }).toEqual({
      tier: undefined,
      environment: undefined,
      ...parts,
    });
  });

  it('always finds a stem', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), name => {
        expect(namePartsOf(name).stem).not.toBe('');
      }),
    );
  });
});
