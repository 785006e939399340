import { ownerRefOf } from './attributes';

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
