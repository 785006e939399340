import type { Bundle, Concept, GlossarySnapshot, Mapping } from '../types';
import { conceptDetails, crossings, summarise } from './crossings';

const concept = (ref: string): Concept => ({
  ref,
  scheme: ref.split(':')[0],
  id: ref.split(':')[1],
  label: ref.toUpperCase(),
  labels: [
    { text: ref.toUpperCase(), kind: 'preferred' },
    { text: 'ABC', kind: 'abbreviation' },
  ],
  definition: 'One.',
  domain: 'compute',
  status: 'approved',
  relations: {},
  notToBeConfusedWith: [],
  sources: [],
});
const bundle = (combine: Bundle['combine'], ...refs: string[]): Bundle => ({
  combine,
  members: refs.map(ref => ({ concept: ref })),
});
const mapping = (id: string, from: Bundle, to: Mapping['to']): Mapping => ({
  id,
  from,
  to,
  carriesOver: [],
  caveats: [],
  sources: [],
});

const snapshot: GlossarySnapshot = {
  digest: 'd',
  responsibilities: [],
  learningPaths: [],
  stack: [],
  schemes: [
    { id: 'v', title: 'V' },
    { id: 'k', title: 'K' },
  ],
  concepts: [
    {
      ...concept('v:drs'),
      relations: { related: ['v:ft'] },
      notToBeConfusedWith: [{ concept: 'k:scheduler', why: 'Places once.' }],
    },
    concept('v:ft'),
    concept('v:nsx'),
    concept('k:scheduler'),
    concept('k:descheduler'),
    concept('k:cilium'),
    concept('k:calico'),
    concept('k:export'),
    concept('k:import'),
  ],
  mappings: [
    mapping(
      'drs',
      bundle('all', 'v:drs'),
      bundle('all', 'k:scheduler', 'k:descheduler'),
    ),
    mapping('ft', bundle('all', 'v:ft'), { none: 'No lockstep.' }),
    mapping(
      'nsx',
      bundle('all', 'v:nsx'),
      bundle('any', 'k:cilium', 'k:calico'),
    ),
    mapping(
      'nsx-move',
      bundle('all', 'v:nsx', 'v:ft'),
      bundle('sequence', 'k:export', 'k:import'),
    ),
  ],
};

const view = (ref: string) =>
  crossings(snapshot, ref).map(c => ({
    id: c.mapping.id,
    direction: c.direction,
    role: c.role,
    togetherWith: c.togetherWith.map(s => s.ref),
    from: c.from.map(s => s.ref),
    to: c.to.map(s => s.ref),
  }));

describe('crossings', () => {
  it('reads forward from the one that is taken apart', () => {
    expect(view('v:drs')).toEqual([
      {
        id: 'drs',
        direction: 'forward',
        role: 'whole',
        togetherWith: [],
        from: ['v:drs'],
        to: ['k:scheduler', 'k:descheduler'],
      },
    ]);
  });

  it('never turns a part into an equal when read backwards', () => {
    expect(view('k:scheduler')).toEqual([
      {
        id: 'drs',
        direction: 'reverse',
        role: 'part',
        togetherWith: ['k:descheduler'],
        from: ['v:drs'],
        to: ['k:scheduler', 'k:descheduler'],
      },
    ]);
    expect(view('k:cilium')[0]).toMatchObject({
      role: 'choice',
      togetherWith: ['k:calico'],
    });
    expect(view('k:import')[0]).toMatchObject({
      role: 'step',
      togetherWith: ['k:export'],
    });
  });

  it('is part of its own side as well', () => {
    expect(view('v:nsx').map(c => [c.id, c.role])).toEqual([
      ['nsx', 'whole'],
      ['nsx-move', 'part'],
    ]);
  });

  it('keeps a stated absence', () => {
    expect(view('v:ft')[0]).toMatchObject({ direction: 'forward', to: [] });
  });

  it('has nothing to say of an unknown concept', () => {
    expect(crossings(snapshot, 'v:unknown')).toEqual([]);
    expect(summarise(snapshot, 'v:unknown')).toBeUndefined();
    expect(conceptDetails(snapshot, 'v:unknown')).toBeUndefined();
  });
});

describe('summarise', () => {
  it('names the other side of each crossing', () => {
    expect(summarise(snapshot, 'k:scheduler')).toMatchObject({
      label: 'K:SCHEDULER',
      abbreviations: ['ABC'],
      counterparts: [
        {
          mappingId: 'drs',
          direction: 'reverse',
          role: 'part',
          combine: 'all',
          members: [{ ref: 'v:drs', label: 'V:DRS', scheme: 'v' }],
        },
      ],
    });
    expect(summarise(snapshot, 'v:nsx')?.counterparts[0]).toMatchObject({
      combine: 'any',
      members: [{ ref: 'k:cilium' }, { ref: 'k:calico' }],
    });
    expect(summarise(snapshot, 'v:ft')?.counterparts[0]).toMatchObject({
      members: [],
      none: 'No lockstep.',
    });
  });
});

describe('conceptDetails', () => {
  it('names what is related and what is confused', () => {
    expect(conceptDetails(snapshot, 'v:drs')).toMatchObject({
      concept: { ref: 'v:drs' },
      scheme: { id: 'v' },
      crossings: [{ mapping: { id: 'drs' } }],
      related: [{ type: 'related', concepts: [{ ref: 'v:ft' }] }],
      confusable: [{ concept: { ref: 'k:scheduler' }, why: 'Places once.' }],
    });
  });
});
