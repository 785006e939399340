import { Random } from './random';
import { DemoApplication, DemoTier, OsName } from './types';

const subjects = [
  'Claims',
  'Billing',
  'Contracts',
  'Loyalty',
  'Returns',
  'Sourcing',
  'Tax',
  'Fleet',
  'Warranty',
  'Campaigns',
  'Invoicing',
  'Scheduling',
  'Quality',
  'Metering',
  'Dispatch',
  'Planning',
  'Procurement',
  'Forecast',
  'Settlement',
  'Identity',
  'Survey',
  'Training',
  'Travel',
  'Payroll',
  'Archive',
  'Scanning',
  'Telemetry',
  'Tariffs',
  'Routing',
  'Labels',
];
const regions = [
  'Nord',
  'Süd',
  'Ost',
  'West',
  'Alpen',
  'Benelux',
  'Iberia',
  'Baltic',
  'Adria',
  'Rhein',
  'Donau',
  'Elbe',
  'Weser',
  'Main',
  'Saar',
  'Isar',
  'Oder',
  'Havel',
  'Spree',
  'Lahn',
  'Mosel',
  'Neckar',
  'Ems',
  'Eider',
  'Trave',
  'Unstrut',
  'Mulde',
  'Fulda',
  'Lech',
  'Inn',
  'Salzach',
  'Drau',
  'Enns',
  'Traun',
  'Aare',
  'Reuss',
  'Limmat',
  'Thur',
  'Rhone',
  'Doubs',
];
const owners = [
  'team-orders',
  'team-insight',
  'team-workplace',
  'platform-team',
];
const systems: OsName[] = [
  'rhel8',
  'rhel9',
  'ubuntu22',
  'debian12',
  'sles15',
  'win2016',
  'win2019',
  'win2022',
];
const styles = ['dash', 'upper', 'underscore', 'dash', 'dash'] as const;
const criticalities = [
  'Low',
  'Medium',
  'Medium',
  'High',
  'Mission critical',
] as const;

/**
 * The nth of endlessly many applications for estates larger than the hand-written one. Each may call a few that came
 * before it, and now and then the one before calls back, so that cycles exist at every size.
 */
export function inventApplication(
  index: number,
  seed: Random,
): DemoApplication {
  const random = seed.fork(`application/${index}`);
  const subject = subjects[index % subjects.length];
  const region = regions[Math.floor(index / subjects.length) % regions.length];
  const round = Math.floor(index / (subjects.length * regions.length));
  const name = `${subject} ${region}${round > 0 ? ` ${round + 1}` : ''}`;
  const id = `x${index}`;
  const style = random.pick(styles);
  const plain = name
    .toLowerCase()
    .replace(/ü/g, 'ue')
    .replace(/[^a-z0-9]+/g, style === 'underscore' ? '_' : '-');
  const production: Partial<Record<DemoTier, number>> = {
    web: random.int(1, 3),
    app: random.int(1, 3),
    db: random.int(1, 2),
  };
  return {
    id,
    name,
    owner: random.pick(owners),
    description: `${subject} for the region ${region}.`,
    criticality: random.pick(criticalities),
    naming: {
      style,
      prefix: style === 'upper' ? plain.replace(/-/g, '').toUpperCase() : plain,
    },
    os: { default: random.pick(systems), db: random.pick(systems) },
    tiers: {
      production,
      staging: { web: 1, app: 1, db: 1 },
      ...(random.chance(0.6) ? { test: { app: 1, db: 1 } } : {}),
      ...(random.chance(0.4) ? { development: { app: 1 } } : {}),
    },
    databasePort: random.pick([5432, 1433, 1521]),
    calls: [
      ...(index > 0
        ? [`x${random.int(Math.max(0, index - 12), index - 1)}`]
        : []),
      ...(index > 0 && random.chance(0.3)
        ? [`x${random.int(0, index - 1)}`]
        : []),
      ...(random.chance(0.05) ? [`x${index + 1}`] : []),
      ...(random.chance(0.2) ? ['event-bus'] : []),
    ],
  };
}
