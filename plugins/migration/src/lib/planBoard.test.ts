import { plan } from '../__testUtils__/content';
import { boardColumns, placementFacts, planFigures } from './planBoard';

describe('boardColumns', () => {
  it('has a column for each wave, with what moves in it', () => {
    expect(
      boardColumns(plan()).map(({ wave, applications }) => [
        wave.id,
        applications.map(({ name }) => name),
      ]),
    ).toEqual([
      ['wave-1', ['wiki']],
      ['wave-2', ['shop', 'billing']],
    ]);
  });
});

describe('placementFacts', () => {
  it('tells the reasons and what moves apart, from both ends', () => {
    expect(placementFacts(plan(), 'a-shop')).toMatchObject({
      wave: { id: 'wave-2' },
      reasons: [{ rule: 'phase' }, { rule: 'capacity' }],
      cuts: [
        {
          application: { name: 'wiki' },
          wave: { order: 1 },
          direction: 'needs',
        },
      ],
    });
    expect(placementFacts(plan(), 'a-wiki')?.cuts).toMatchObject([
      { application: { name: 'shop' }, direction: 'needed-by' },
    ]);
  });

  it('says why something does not move', () => {
    expect(placementFacts(plan(), 'a-fax')).toMatchObject({
      wave: undefined,
      reasons: [{ rule: 'retire' }],
      cuts: [],
    });
  });

  it('knows nothing of what the plan does not hold', () => {
    expect(placementFacts(plan(), 'a-other')).toBeUndefined();
  });
});

describe('planFigures', () => {
  it('adds the waves up', () => {
    expect(planFigures(plan())).toEqual({
      waves: 2,
      applications: 3,
      virtualMachines: 4,
      inUseTiB: 0.08,
      cuts: 1,
      setAside: 1,
    });
  });
});
