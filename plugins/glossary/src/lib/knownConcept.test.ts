import { detailsOf, summaryOf } from '../__testUtils__/content';
import { toKnownConcept } from './knownConcept';

const known = (ref: string) => toKnownConcept(detailsOf(ref)!);

describe('toKnownConcept', () => {
  it.each([
    'vsphere:drs',
    'kubernetes:scheduler',
    'vsphere:fault-tolerance',
    'vsphere:nsx-segment',
  ])('says of %s what its summary says', ref => {
    const { counterparts, label } = summaryOf(ref);
    expect(known(ref)).toMatchObject({ ref, label, counterparts });
  });

  it('has one caveat, where there is any', () => {
    expect(known('vsphere:drs').caveat).toBe(
      detailsOf('vsphere:drs')!.crossings[0].mapping.caveats[0],
    );
  });
});
