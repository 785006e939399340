import {
  concerns,
  encodeAnswers,
  raisedIn,
  readinessOf,
  type ConcernFinding,
  type ReadinessSummary,
  type VirtualMachineDetail,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  finding,
  virtualMachine,
  virtualMachineDetail,
} from '../src/__testUtils__/content';

const COUNT = 10_000;
const systems = [
  ['Red Hat Enterprise Linux 9 (64-bit)', 'linux'],
  ['Microsoft Windows Server 2019 (64-bit)', 'windows'],
  ['Ubuntu Linux (64-bit)', 'linux'],
  [undefined, 'unknown'],
] as const;
const roles = ['web', 'app', 'db', 'batch', 'cache'];

/** Some rules are raised for some, a few cannot be judged; the same every time. */
const findingsOf = (index: number): ConcernFinding[] =>
  concerns.map(({ id, category, title }, rule) => {
    const rare = { critical: 61, warning: 23, information: 7 }[category];
    if ((index + rule * 5) % rare === 0) {
      return finding(id, {
        answer: 'raised',
        message: `${title}.`,
        evidence: [
          {
            table: 'vDisk',
            field: 'Raw',
            value: 'True',
            about: 'Hard disk 1',
          },
        ],
      });
    }
    return index % 9 === 0 && rule % 6 === 0
      ? finding(id, {
          answer: 'unknown',
          reason: 'not-in-format',
          message: 'The export does not say it.',
        })
      : finding(id);
  });

/** Ten thousand VMs, so that the list can be tried at its size. */
export const machines: VirtualMachineDetail[] = Array.from(
  { length: COUNT },
  (_, index) => {
    const findings = findingsOf(index);
    const answers = encodeAnswers(findings);
    const role = roles[index % roles.length];
    const [operatingSystem, osFamily] = systems[index % systems.length];
    const idle = index % 37 === 0;
    const name = `${role}_${String(index).padStart(5, '0')}`;
    return virtualMachineDetail(
      virtualMachine(name, {
        cluster: `PIER-${'ABCDE'[index % 5]}`,
        datacenter: `Harbour ${(index % 2) + 1}`,
        operatingSystem,
        osFamily,
        powerState: idle ? 'poweredOff' : 'poweredOn',
        applicationId: `a-${['shop', 'billing', 'wiki'][index % 3]}`,
        applicationName: ['shop', 'billing', 'wiki'][index % 3],
        cpus: 2 ** (index % 4),
        memoryMiB: 2048 * (1 + (index % 16)),
        inUseMiB: 10_240 + ((index * 977) % 400_000),
        provisionedMiB: 20_480 + ((index * 977) % 900_000),
        toolsStatus: index % 8 === 0 ? 'toolsOld' : 'toolsOk',
        readiness: readinessOf(answers),
        raised: raisedIn(answers),
        idle,
        sources: index % 3 === 0 ? ['rvtools', 'vcenter:prod'] : ['rvtools'],
      }),
      {
        findings,
        idle: idle
          ? [
              {
                rule: 'powered-off',
                message: 'It is switched off for 214 days.',
              },
            ]
          : [],
        targetName: {
          name: name.replace('_', '-'),
          because: 'Kubernetes takes no underscores in names.',
        },
        sizing: [
          {
            resource: 'memory',
            direction: 'smaller',
            now: 16_384,
            proposed: 8192,
            message: 'It was active in a quarter of its memory at most.',
          },
        ],
      },
    );
  },
);

export const readiness: ReadinessSummary = {
  virtualMachines: machines.length,
  byReadiness: {
    ready: 0,
    'ready-with-warnings': 0,
    unknown: 0,
    blocked: 0,
  },
  concerns: concerns.map((concern, rule) => {
    const count = (answer: ConcernFinding['answer']) =>
      machines.filter(
        ({ assessment }) => assessment.findings[rule].answer === answer,
      ).length;
    return {
      concern,
      raised: count('raised'),
      ok: count('ok'),
      unknown: count('unknown'),
    };
  }),
  idle: machines.filter(({ idle }) => idle).length,
  renamed: machines.length,
};
for (const machine of machines) {
  readiness.byReadiness[machine.readiness] += 1;
}
