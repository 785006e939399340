import { isWholeRef, ownerName } from './ownerName';

it.each([
  ['group:default/team-orders', 'team-orders', true],
  ['user:ops/pat', 'pat', true],
  ['team-orders', 'team-orders', false],
  ['group:team-orders', 'team-orders', false],
  ['Orders, the team', 'Orders, the team', false],
])('%s', (ref, name, isWhole) => {
  expect(ownerName(ref)).toBe(name);
  expect(isWholeRef(ref)).toBe(isWhole);
});
