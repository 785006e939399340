import type {
  Page,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import type { Figure } from '../figures';
import { percentile, timeEach } from '../measure';
import { MeasuredBackend } from './MeasuredBackend';

/** What people do with the table: filter, sort, both, and look further down. */
const QUESTIONS = [
  'sort=name',
  'sort=-inUseMiB',
  'sort=cluster',
  'sort=applicationName',
  'sort=-memoryMiB&filter=orders',
  'filter=windows',
  'filter=10.2',
  'filter=db%20prod',
  'powerState=poweredOff',
  'osFamily=windows&sort=-cpus',
  'disposition=undecided',
  'readiness=blocked',
  'readiness=unknown&sort=-provisionedMiB',
  'concern=vmware.snapshot.detected',
  'concern=vmware.disk.rdm.detected&sort=name',
  'idle=true',
];
const ROUNDS = 6;

/** The VM table of a large estate, over HTTP, in pages of 200 as the page asks for them. */
export async function tableFigures(options: {
  file: string;
  virtualMachines: number;
  databaseFolder: string;
}): Promise<Figure[]> {
  const { file, virtualMachines, databaseFolder } = options;
  const backend = await MeasuredBackend.start(databaseFolder);
  try {
    const estate = await backend.createEstate('Table');
    await backend.import(estate, file);
    const ask = (question: string) =>
      backend.get<Page<VirtualMachineRow>>(
        `/estates/${estate}/virtual-machines?limit=200&${question}`,
      );
    // Once to warm up, and to be sure that what is measured finds something.
    for (const question of QUESTIONS) {
      await ask(question);
    }
    const times = await timeEach(
      Array.from({ length: ROUNDS }, () => QUESTIONS).flat(),
      ask,
    );
    const readiness = await timeEach(Array(10).fill('readiness'), () =>
      backend.get(`/estates/${estate}/readiness`),
    );
    const sizing = await timeEach(Array(5).fill('sizing'), () =>
      backend.get(`/estates/${estate}/sizing`),
    );
    return [
      {
        what: `${virtualMachines} VMs: filter or sort of the table, p95`,
        unit: 'ms',
        better: 'lower',
        crosswalk: percentile(times, 0.95),
        target: 200,
      },
      {
        what: `${virtualMachines} VMs: summary of readiness, p95`,
        unit: 'ms',
        better: 'lower',
        crosswalk: percentile(readiness, 0.95),
      },
      {
        what: `${virtualMachines} VMs: size of the target, p95`,
        unit: 'ms',
        better: 'lower',
        crosswalk: percentile(sizing, 0.95),
      },
    ];
  } finally {
    await backend.stop();
  }
}
