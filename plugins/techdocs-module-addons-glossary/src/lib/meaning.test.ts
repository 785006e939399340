import { drs } from '../__testUtils__/glossary';
import { toMeaning } from './meaning';

describe('toMeaning', () => {
  it('takes what a tooltip has room for', () => {
    expect(toMeaning(drs)).toEqual({
      ref: 'vsphere:drs',
      label: 'Distributed Resource Scheduler',
      scheme: 'VMware vSphere',
      definition: 'Spreads virtual machines over the hosts of a cluster.',
      counterparts: [
        {
          sentence: 'becomes',
          names: ['Scheduler', 'Descheduler'],
          combine: 'all',
        },
      ],
      caveat: 'The scheduler does not come back.',
    });
  });

  it('says why there is no counterpart', () => {
    const [crossing] = drs.crossings;
    const { counterparts } = toMeaning({
      ...drs,
      crossings: [
        {
          ...crossing,
          to: [],
          mapping: { ...crossing.mapping, to: { none: 'Nothing needs it.' } },
        },
      ],
    });
    expect(counterparts).toEqual([{ none: 'Nothing needs it.' }]);
  });

  it('never makes an equal of a part when it is read from the other side', () => {
    const [crossing] = drs.crossings;
    const { counterparts } = toMeaning({
      ...drs,
      crossings: [
        { ...crossing, direction: 'reverse', role: 'part', from: crossing.to },
      ],
    });
    expect(counterparts).toMatchObject([{ sentence: 'part' }]);
  });
});
