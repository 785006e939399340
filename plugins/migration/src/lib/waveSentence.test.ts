import {
  dispositions,
  type CutDependency,
  type PublishedWave,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  neighbourWaveNames,
  waveDependencies,
  waveSentences,
} from './waveSentence';

type Application = PublishedWave['applications'][number];

const application = (id: string, rest: Partial<Application> = {}) => ({
  id,
  name: id,
  environment: 'production' as const,
  criticality: 'medium' as const,
  workload: 'stateless' as const,
  sharedService: false,
  virtualMachines: 1,
  inUseMiB: 1024,
  entityRef: `component:default/${id}`,
  ...rest,
});

const wave = (order: number, rest: Partial<PublishedWave> = {}) =>
  ({
    id: `wave-${order}`,
    title: 'Production',
    order,
    phase: 'production',
    window: { start: '2027-01-12', end: '2027-01-14' },
    decommissionDate: '2027-02-14',
    applicationIds: [],
    load: { virtualMachines: 1, inUseTiB: 1, cpus: 1, memoryGiB: 1 },
    estateId: 'e',
    estateName: 'Contoso',
    planId: 'p',
    revision: 1,
    entityName: `contoso-wave-${order}`,
    state: 'planned',
    owner: 'group:default/platform',
    applications: [],
    cuts: [],
    ...rest,
  } satisfies PublishedWave);

const cut = (
  [source, sourceWave]: [string, number],
  [target, targetWave]: [string, number],
  weight = 1,
): CutDependency => ({
  sourceApplicationId: source,
  targetApplicationId: target,
  sourceWaveId: `wave-${sourceWave}`,
  targetWaveId: `wave-${targetWave}`,
  weight,
  reason: { rule: 'capacity', message: 'No room.', about: [] },
});

const shop = 'component:default/shop';

describe('waveSentences', () => {
  it.each([...dispositions, undefined])('tells a disposition of %s', given => {
    const [sentence] = waveSentences(
      wave(4, { applications: [application('shop', { disposition: given })] }),
      shop,
    );
    expect(sentence).toEqual({
      applicationId: 'shop',
      applicationName: 'shop',
      wave: { order: 4, entityName: 'contoso-wave-4' },
      window: { start: '2027-01-12', end: '2027-01-14' },
      disposition: given ?? 'undecided',
      dependsOn: [],
      neededBy: [],
    });
  });

  it('knows an entity however its ref is written, and no other', () => {
    const it4 = wave(4, { applications: [application('shop')] });
    expect(waveSentences(it4, 'Component:default/Shop')).toHaveLength(1);
    expect(waveSentences(it4, 'component:default/shop-db')).toEqual([]);
  });

  it('has a sentence for each application that the entity stands for', () => {
    const it4 = wave(4, {
      applications: [
        application('web', { entityRef: shop }),
        application('batch', { entityRef: shop }),
      ],
    });
    expect(
      waveSentences(it4, shop).map(({ applicationName }) => applicationName),
    ).toEqual(['web', 'batch']);
  });

  it('says which of several dependencies move earlier and which later, heaviest first and each once', () => {
    const [{ dependsOn, neededBy }] = waveSentences(
      wave(4, {
        applications: [application('shop')],
        cuts: [
          cut(['shop', 4], ['mail', 5], 2),
          cut(['shop', 4], ['billing-db', 3], 9),
          cut(['shop', 4], ['billing-db', 3], 1),
          cut(['report', 5], ['shop', 4], 3),
        ],
      }),
      shop,
      [
        wave(3, { applications: [application('billing-db')] }),
        wave(5, { applications: [application('mail'), application('report')] }),
      ],
    );
    expect(dependsOn.map(each => [each.name, each.moves])).toEqual([
      ['billing-db', 'earlier'],
      ['mail', 'later'],
    ]);
    expect(neededBy.map(each => [each.name, each.moves])).toEqual([
      ['report', 'later'],
    ]);
  });

  it('claims nothing about a wave that could not be read', () => {
    const [{ dependsOn }] = waveSentences(
      wave(4, {
        applications: [application('shop')],
        cuts: [cut(['shop', 4], ['billing-db', 3])],
      }),
      shop,
    );
    expect(dependsOn).toEqual([
      {
        applicationId: 'billing-db',
        name: undefined,
        entityRef: undefined,
        moves: 'unknown',
      },
    ]);
  });
});

describe('waveDependencies', () => {
  it('parts what a wave needs from what needs it', () => {
    const { outgoing, incoming } = waveDependencies(
      wave(4, {
        applications: [application('shop')],
        cuts: [cut(['shop', 4], ['db', 3]), cut(['report', 5], ['shop', 4])],
      }),
      [wave(3, { applications: [application('db')] })],
    );
    expect(outgoing).toMatchObject([
      {
        own: { name: 'shop' },
        other: { name: 'db', moves: 'earlier' },
        otherWave: { order: 3, entityName: 'contoso-wave-3' },
      },
    ]);
    expect(incoming).toMatchObject([
      {
        own: { name: 'shop' },
        other: { applicationId: 'report', moves: 'unknown' },
      },
    ]);
    expect(incoming[0].otherWave).toBeUndefined();
  });
});

describe('neighbourWaveNames', () => {
  const it4 = wave(4, {
    cuts: [
      cut(['shop', 4], ['db', 3]),
      cut(['report', 5], ['shop', 4]),
      cut(['mail', 4], ['queue', 6]),
    ],
  });

  it('names each wave at the other end of a cut once', () => {
    expect(neighbourWaveNames(it4)).toEqual([
      'contoso-wave-3',
      'contoso-wave-5',
      'contoso-wave-6',
    ]);
  });

  it('can be limited to the cuts of some applications', () => {
    expect(neighbourWaveNames(it4, ['mail'])).toEqual(['contoso-wave-6']);
  });

  it('guesses no name when the entity is not named after its id', () => {
    expect(neighbourWaveNames({ ...it4, entityName: 'renamed' })).toEqual([]);
  });
});
