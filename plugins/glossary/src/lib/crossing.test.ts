import type {
  ConceptSummary,
  Crossing,
  Mapping,
} from '@crosswalk/backstage-plugin-glossary-common';
import { crossingsOf, summaryOf } from '../__testUtils__/content';
import { leadOf, sourceSide, targetSide } from './crossing';

const [drs] = crossingsOf('vsphere:drs');

const refs = (concepts: ConceptSummary[]) =>
  concepts.map(concept => concept.ref);

function crossing(
  to: Mapping['to'],
  overrides: Partial<Crossing> = {},
): Crossing {
  return { ...drs, mapping: { ...drs.mapping, to }, ...overrides };
}

const two = drs.mapping.to;
const members = 'none' in two ? [] : two.members;

describe('leadOf', () => {
  it('names a bundle by how its members belong together', () => {
    expect(leadOf(drs)).toMatchObject({
      sentence: 'becomesAll',
      combine: 'all',
    });
    expect(leadOf(crossing({ members, combine: 'any' })).sentence).toBe(
      'becomesAny',
    );
    expect(leadOf(crossing({ members, combine: 'sequence' })).sentence).toBe(
      'becomesSequence',
    );
  });

  it('says nothing about togetherness where there is one member', () => {
    const lead = leadOf(
      crossing({ members: members.slice(0, 1), combine: 'all' }),
    );
    expect(lead.sentence).toBe('becomes');
    expect(refs(lead.members)).toEqual(['kubernetes:scheduler']);
  });

  it('reads a part backwards as a part, with its companions', () => {
    const [scheduler] = crossingsOf('kubernetes:scheduler');
    const lead = leadOf(scheduler);
    expect(lead.sentence).toBe('part');
    expect(refs(lead.members)).toEqual(['vsphere:drs']);
    expect(refs(lead.others)).toEqual(['kubernetes:descheduler']);
  });

  it('reads a choice backwards as a choice among the others', () => {
    const [cilium] = crossingsOf('kubernetes:cilium');
    const lead = leadOf(cilium);
    expect(lead).toMatchObject({ sentence: 'choice', othersCombine: 'any' });
    expect(refs(lead.others)).toEqual(['kubernetes:calico']);
  });

  it.each([
    ['part', 'partBecomes'],
    ['choice', 'choiceBecomes'],
    ['step', 'stepBecomes'],
  ] as const)(
    'reads a %s forwards with what stands beside it',
    (role, name) => {
      const lead = leadOf({
        ...drs,
        role,
        togetherWith: [summaryOf('vsphere:ha')],
      });
      expect(lead.sentence).toBe(name);
      expect(refs(lead.others)).toEqual(['vsphere:ha']);
    },
  );

  it('says that there is no counterpart', () => {
    expect(leadOf(crossing({ none: 'why' })).sentence).toBe('none');
  });
});

describe('sides', () => {
  it('keeps the order of the bundle and the reasons to choose', () => {
    const [segment] = crossingsOf('vsphere:nsx-segment');
    const target = targetSide(segment);
    if ('none' in target) {
      throw new Error('has members');
    }
    expect(target.members.map(member => member.concept.label)).toEqual([
      'Cilium',
      'Calico',
    ]);
    expect(target.members[1].when).toMatch(/peers over BGP/);
    expect(sourceSide(segment).members).toHaveLength(1);
  });

  it('passes on the reason why there is nothing', () => {
    expect(targetSide(crossing({ none: 'why' }))).toEqual({ none: 'why' });
  });
});
