import { attributesBy, meaningOfColumn, ownerRefOf } from './attributes';

describe('ownerRefOf', () => {
  it.each([
    ['group:default/Team-Orders', 'group:default/team-orders'],
    ['group:team-orders', 'group:default/team-orders'],
    ['Team Orders', 'group:default/team-orders'],
    ['orders', 'group:default/orders'],
    ['Pat Miller', undefined],
    ['pat@example.com', undefined],
    [`group:${'x'.repeat(63)}`, `group:default/${'x'.repeat(63)}`],
    [`group:${'x'.repeat(64)}`, undefined],
    [`group:${'n'.repeat(64)}/x`, undefined],
    [`user:${'x'.repeat(300)}`, undefined],
    ['x'.repeat(300), `group:default/${'x'.repeat(63)}`],
  ])('reads %p as %p', (text, ref) => {
    expect(ownerRefOf(text)).toBe(ref);
  });
});

describe('attributesBy', () => {
  const vm = {
    attributes: { Team: 'orders', 'Cost Center': 'cc-1', Kunde: 'n/a' },
  };

  it('recognises common names where nothing is mapped', () => {
    expect(attributesBy()(vm, 'owner')).toEqual({
      header: 'Team',
      value: 'orders',
    });
    expect(attributesBy({ application: ['Kunde'] })(vm, 'owner')).toEqual({
      header: 'Team',
      value: 'orders',
    });
  });

  it('takes the first mapped column that has a value, whatever its case', () => {
    const read = attributesBy({ owner: ['Kunde', 'cost-center', 'Team'] });
    expect(read(vm, 'owner')).toEqual({ header: 'Cost Center', value: 'cc-1' });
  });

  it('finds nothing where a mapping says that no column has that meaning', () => {
    expect(attributesBy({ owner: [] })(vm, 'owner')).toBeUndefined();
  });
});

describe('meaningOfColumn', () => {
  it.each([
    ['Application Name', 'application'],
    ['ENV', 'environment'],
    ['Business-Criticality', 'criticality'],
    ['Support Team', 'owner'],
    ['Cost center', undefined],
  ])('takes %p for %p', (header, meaning) => {
    expect(meaningOfColumn(header)).toBe(meaning);
  });
});
