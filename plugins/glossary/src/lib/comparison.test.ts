import { detailsOf } from '../__testUtils__/content';
import { fakeGlossary } from '../__testUtils__/fakeGlossary';
import {
  compareAddress,
  counterpartsToCompare,
  crossingsBetween,
  readCompared,
  suggestComparisons,
} from './comparison';

const details = (ref: string) => detailsOf(ref)!;

describe('the address', () => {
  it('comes back as it was written', () => {
    const address = compareAddress('/compare', ['a:b', 'c:d']);
    expect(readCompared(new URL(address, 'http://x').searchParams)).toEqual([
      'a:b',
      'c:d',
    ]);
    expect(compareAddress('/compare', [])).toBe('/compare');
  });

  it('takes three different references, and leaves out what is none', () => {
    const params = new URLSearchParams(
      ['a:b', 'a:b', 'nonsense', ':', 'c:d', 'e:f', 'g:h'].map(ref => [
        'concepts',
        ref,
      ]),
    );
    expect(readCompared(params)).toEqual(['a:b', 'c:d', 'e:f']);
  });
});

describe('counterpartsToCompare', () => {
  it.each([
    ['vsphere:drs', ['kubernetes:scheduler', 'kubernetes:descheduler']],
    ['kubernetes:scheduler', ['vsphere:drs']],
    ['vsphere:fault-tolerance', []],
    ['vsphere:vmotion', []],
  ])('%s: %j', (ref, expected) => {
    expect(counterpartsToCompare(details(ref))).toEqual(expected);
  });
});

describe('crossingsBetween', () => {
  it('has each mapping once, and only those that join what is compared', () => {
    const between = crossingsBetween(
      ['kubernetes:scheduler', 'vsphere:drs', 'kubernetes:calico'].map(details),
    );
    expect(
      between.map(({ crossing, details: { concept } }) => [
        crossing.mapping.id,
        concept.ref,
      ]),
    ).toEqual([['drs-scheduler', 'kubernetes:scheduler']]);
  });
});

describe('suggestComparisons', () => {
  it('takes the first element of each layer that becomes something', () => {
    expect(
      suggestComparisons(fakeGlossary.getStack()).map(concepts =>
        concepts.map(({ ref }) => ref),
      ),
    ).toEqual([
      ['vsphere:drs', 'kubernetes:scheduler', 'kubernetes:descheduler'],
      ['vsphere:nsx-segment', 'kubernetes:cilium', 'kubernetes:calico'],
      ['vsphere:storage-policy', 'kubernetes:storage-class'],
    ]);
  });
});
