import { parse } from 'yaml';
import { planToCsv, planToYaml } from './planDocument';
import { testPlan } from './testPlan';

const plan = testPlan(
  [
    { id: 'old', disposition: 'retire' },
    { id: 'web', name: '=cmd|"/c calc"!A0' },
    { id: 'db', name: 'Shop, DB', workload: 'database' },
  ],
  [['web', 'db']],
);

describe('planToCsv', () => {
  const lines = planToCsv(plan).trimEnd().split('\r\n');

  it('has a row for each application in the order of the waves, what is set aside last', () => {
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(
      /^1,wave-1,"?Production, stateless"?,production,2027-01-04,2027-01-15,2027-02-12,/,
    );
    expect(lines[2]).toContain('"Shop, DB"');
    expect(lines[3]).toMatch(/^1,,,,,,,OLD,.*,retire,1,102400,OLD is retired/);
  });

  it('never writes a cell that a spreadsheet would run', () => {
    expect(lines[1]).toContain(`"'=cmd|""/c calc""!A0"`);
  });
});

describe('planToYaml', () => {
  it('is a document with names and reasons', () => {
    const document = parse(planToYaml(plan));
    expect(document).toMatchObject({
      apiVersion: 'crosswalk.dev/v1alpha1',
      kind: 'MigrationPlan',
      metadata: { revision: 1, digest: plan.digest },
      spec: {
        constraints: plan.constraints,
        cuts: [{ target: 'Shop, DB', sourceWave: 'wave-1' }],
        setAside: [{ name: 'OLD' }],
      },
    });
    expect(document.spec.waves[1].applications[0].name).toBe('Shop, DB');
    expect(
      document.spec.waves[1].applications[0].reasons.length,
    ).toBeGreaterThan(1);
  });

  it('has no room for a second reading of the same plan', () => {
    expect(planToYaml(plan)).toBe(planToYaml(JSON.parse(JSON.stringify(plan))));
  });
});
