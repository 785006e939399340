import { application } from '../__testUtils__/content';
import {
  applicationSorts,
  readApplicationSort,
  sortApplications,
} from './applicationSort';

const applications = [
  application('web 10', {
    inUseMiB: 10,
    criticality: 'low',
    environment: 'test',
    description: 'Pages',
  }),
  application('web 2', {
    inUseMiB: 30,
    criticality: 'mission-critical',
    owner: 'group:default/web',
    description: 'More pages',
    availability: 99,
  }),
  application('Ärger', {
    inUseMiB: 20,
    criticality: 'unknown',
    owner: 'group:default/anger',
    virtualMachineKeys: ['a', 'b'],
  }),
];

it.each([
  ['name', ['Ärger', 'web 2', 'web 10']],
  ['inUseMiB', ['web 2', 'Ärger', 'web 10']],
  ['virtualMachines', ['Ärger', 'web 2', 'web 10']],
  ['criticality', ['web 2', 'web 10', 'Ärger']],
  ['environment', ['Ärger', 'web 2', 'web 10']],
  ['owner', ['Ärger', 'web 2', 'web 10']],
  ['completeness', ['Ärger', 'web 10', 'web 2']],
] as const)('sorts by %s', (sort, names) => {
  expect(sortApplications(applications, sort).map(each => each.name)).toEqual(
    names,
  );
});

it('sorts by name when the address asks for nothing that is known', () => {
  expect(readApplicationSort(new URLSearchParams('sort=owner'))).toBe('owner');
  expect(readApplicationSort(new URLSearchParams('sort=x'))).toBe(
    applicationSorts[0],
  );
});
