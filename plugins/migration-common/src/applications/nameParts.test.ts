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
    ['crm-web-01b', { stem: 'crm', tier: 'web' }],
    ['crm2webprod1', { stem: 'crm', tier: 'web', environment: 'production' }],
    [
      'quality-prod-web-1',
      { stem: 'quality', tier: 'web', environment: 'production' },
    ],
    ['bowprint3', { stem: 'bowprint' }],
    ['wcollabtest02', { stem: 'wcollab', environment: 'test' }],
    ['crmsqa01', { stem: 'crm', environment: 'test' }],
    ['4711', { stem: '4711' }],
  ])('takes %s apart', (name, parts) => {
    const { stem, tier, environment } = namePartsOf(name);
    expect({ stem, tier, environment }).toEqual({
      tier: undefined,
      environment: undefined,
      ...parts,
    });
  });

  it.each([
    ['crm-web-01_old', 'crm', 'old'],
    ['crmweb01 -RIP', 'crm', 'rip'],
    ['crm-web-01 (clone)', 'crm', 'clone'],
    ['old-01', 'old', undefined],
    ['threshold', 'threshold', undefined],
  ])('sees of %s whether it is on its way out', (name, stem, goneMark) => {
    expect(namePartsOf(name)).toMatchObject({ stem, goneMark });
  });

  it('always finds a stem', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), name => {
        expect(namePartsOf(name).stem).not.toBe('');
      }),
    );
  });
});
