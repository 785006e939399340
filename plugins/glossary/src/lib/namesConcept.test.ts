import { namesConcept } from './namesConcept';

const drs = {
  label: 'Distributed Resource Scheduler',
  labels: [
    { text: 'Distributed Resource Scheduler', kind: 'preferred' as const },
    { text: 'DRS', kind: 'abbreviation' as const },
    { text: 'Dynamic Scheduler', kind: 'hidden' as const },
  ],
};

it.each([
  ['how a distributed resource scheduler decides', true],
  ['With DRS off, nothing moves.', true],
  ['ADRS and drs are something else', false],
  ['The scheduler knows of each resource', false],
  ['A dynamic scheduler', false],
])('“%s”: %s', (text, expected) => {
  expect(namesConcept({ title: 'Page', text }, drs)).toBe(expected);
});
