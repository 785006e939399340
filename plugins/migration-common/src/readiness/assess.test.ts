import fc from 'fast-check';
import { ConcernAnswer } from '../types';
import {
  concerns,
  encodeAnswers,
  positionOfConcern,
  raisedIn,
  readinessOf,
} from './answers';
import { ambiguousNames, assessVirtualMachine } from './assess';
import { readinessFields } from './fields';
import { summariseReadiness } from './summarise';
import {
  contextOf,
  disk,
  exportedMachine,
  exportWithout,
  fullCoverage,
  liveMachine,
} from './testMachines';

const categories = ['critical', 'warning', 'information'] as const;

describe('concerns', () => {
  it('are 29, worst first: 4 critical, 19 warnings, 6 informations', () => {
    expect(concerns.map(({ category }) => category)).toEqual([
      ...Array(4).fill('critical'),
      ...Array(19).fill('warning'),
      ...Array(6).fill('information'),
    ]);
    expect(new Set(concerns.map(({ id }) => id)).size).toBe(29);
    for (const { id, title, why, cure } of concerns) {
      expect(id).toMatch(/^vmware\.[\w.]+$/i);
      expect([title, why, cure].every(text => text.length > 10)).toBe(true);
    }
  });
});

describe('assessVirtualMachine', () => {
  it('decides all 29 of a live VM that has nothing to it', () => {
    const { findings, readiness } = assessVirtualMachine(
      liveMachine(),
      contextOf(fullCoverage('vcenter')),
    );
    expect(findings.map(({ concern }) => concern)).toEqual(
      concerns.map(({ id }) => id),
    );
    expect(encodeAnswers(findings)).toBe('o'.repeat(29));
    expect(readiness).toBe('ready');
  });

  it('leaves open what a full export cannot say, so that it is never ready by it', () => {
    const { findings, readiness } = assessVirtualMachine(
      exportedMachine(),
      contextOf(fullCoverage('rvtools')),
    );
    expect(
      findings
        .filter(({ answer }) => answer === 'unknown')
        .map(({ concern }) => concern.replace('vmware.', '')),
    ).toEqual([
      'passthrough_device.detected',
      'changed_block_tracking.disk.disabled',
      'cpu_affinity.detected',
      'host_affinity.detected',
      'numa_affinity.detected',
      'device.sriov.detected',
      'tpm.detected',
      'usb_controller.detected',
    ]);
    expect(readiness).toBe('unknown');
  });

  it('has what an export leaves open answered by a live source that knows the VM as well', () => {
    const { readiness, findings } = assessVirtualMachine(liveMachine(), {
      ...contextOf(fullCoverage('vcenter')),
      coverages: [fullCoverage('vcenter'), exportWithout('vDisk', 'vUSB')],
    });
    expect(readiness).toBe('ready');
    expect(
      findings.find(each => each.concern.endsWith('rdm.detected'))?.evidence,
    ).toEqual([
      {
        table: 'VirtualMachine',
        field: 'config.hardware.device.VirtualDisk.backing',
        value: 'false',
        about: 'Hard disk 1',
      },
    ]);
  });

  it('knows nothing of a VM that no source of a known format brought', () => {
    const { findings } = assessVirtualMachine(
      exportedMachine({
        disks: [],
        nics: [],
        cluster: undefined,
        host: undefined,
        dnsName: undefined,
      }),
      { ...contextOf({ format: 'konveyor', tables: {} }) },
    );
    const open = findings.filter(({ answer }) => answer === 'unknown');
    expect(open.length).toBeGreaterThan(15);
    expect(new Set(open.map(({ reason }) => reason))).toEqual(
      new Set(['not-in-format']),
    );
  });

  it('takes the target name that the estate gave, else proposes one', () => {
    const machine = exportedMachine({ name: 'Web_01' });
    const context = contextOf(fullCoverage('rvtools'));
    expect(assessVirtualMachine(machine, context).targetName.name).toBe(
      'web-01',
    );
    const given = { name: 'web-01-2', because: 'another VM takes “web-01”' };
    expect(
      assessVirtualMachine(machine, {
        ...context,
        targetNames: new Map([[machine.key, given]]),
      }).targetName,
    ).toEqual(given);
  });
});

const answersOf = fc.array(
  fc.constantFrom<ConcernAnswer>('raised', 'ok', 'unknown'),
  { minLength: 29, maxLength: 29 },
);

describe('readinessOf', () => {
  it('is never ready with a critical concern that is open or raised', () => {
    fc.assert(
      fc.property(answersOf, answers => {
        const readiness = readinessOf(
          encodeAnswers(answers.map(answer => ({ answer }))),
        );
        const critical = answers.slice(0, 4);
        if (critical.includes('raised')) {
          return readiness === 'blocked';
        }
        if (critical.includes('unknown')) {
          return readiness === 'unknown';
        }
        return answers.slice(4, 23).includes('raised')
          ? readiness === 'ready-with-warnings'
          : readiness === 'ready';
      }),
    );
  });

  it('does not know what was never answered', () => {
    expect(readinessOf('')).toBe('unknown');
    expect(readinessOf('ooo')).toBe('unknown');
  });
});

describe('raisedIn', () => {
  it('reads back by place what was raised, worst first', () => {
    fc.assert(
      fc.property(answersOf, answers => {
        const text = encodeAnswers(answers.map(answer => ({ answer })));
        expect(raisedIn(text)).toEqual(
          concerns.flatMap(({ id }, i) =>
            answers[i] === 'raised' ? [id] : [],
          ),
        );
        for (const id of raisedIn(text)) {
          expect(text[(positionOfConcern(id) ?? 0) - 1]).toBe('r');
        }
      }),
    );
    expect(positionOfConcern('vmware.nothing')).toBeUndefined();
  });
});

describe('summariseReadiness', () => {
  it('adds up to the VMs, for each concern and over all states', () => {
    const group = answersOf.chain(answers =>
      fc.record({
        answers: fc.constant(
          encodeAnswers(answers.map(answer => ({ answer }))),
        ),
        idle: fc.boolean(),
        renamed: fc.boolean(),
        count: fc.integer({ min: 1, max: 5000 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), groups => {
        const summary = summariseReadiness(
          groups.map(each => ({
            ...each,
            readiness: readinessOf(each.answers),
          })),
        );
        const total = groups.reduce((sum, { count }) => sum + count, 0);
        expect(summary.virtualMachines).toBe(total);
        expect(
          Object.values(summary.byReadiness).reduce((a, b) => a + b, 0),
        ).toBe(total);
        expect(summary.concerns).toHaveLength(29);
        for (const each of summary.concerns) {
          expect(each.raised + each.ok + each.unknown).toBe(total);
        }
        expect(summary.idle).toBe(
          groups
            .filter(({ idle }) => idle)
            .reduce((sum, { count }) => sum + count, 0),
        );
      }),
    );
  });

  it('counts what was never answered as unknown', () => {
    const { concerns: counts } = summariseReadiness([
      {
        readiness: 'unknown',
        answers: '',
        idle: false,
        renamed: false,
        count: 3,
      },
    ]);
    expect(counts.every(({ unknown }) => unknown === 3)).toBe(true);
  });
});

describe('an export that lacks anything', () => {
  const names = [
    ...new Set(
      Object.values(readinessFields).flatMap(({ rvtools }) =>
        rvtools.flatMap(({ table, field }) => [table, `${table}.${field}`]),
      ),
    ),
  ];

  it('never has an answer invented: less said is never more ok', () => {
    // What was raised by a blank becomes unknown without the column, and nothing that was unknown becomes ok.
    const bare = exportedMachine({
      dnsName: undefined,
      disks: [disk({ mode: undefined, sharingMode: undefined })],
      facts: { changeTracking: undefined, partitions: undefined },
    });
    const full = assessVirtualMachine(
      bare,
      contextOf(fullCoverage('rvtools')),
    ).findings;
    fc.assert(
      fc.property(fc.subarray(names), lacking => {
        const less = assessVirtualMachine(
          bare,
          contextOf(exportWithout(...lacking)),
        ).findings;
        return less.every(
          ({ answer }, i) => answer !== 'ok' || full[i].answer === 'ok',
        );
      }),
    );
  });
});

describe('ambiguousNames', () => {
  it('are those of VMs of one place that no id tells apart', () => {
    const machine = (key: string, fields = {}) => ({
      ...exportedMachine(),
      keySource: 'path' as const,
      key,
      ...fields,
    });
    expect([
      ...ambiguousNames([
        machine('a'),
        machine('b'),
        machine('c', { cluster: 'other' }),
        machine('d', { keySource: 'vm-id' }),
        machine('e', { name: 'alone' }),
      ]),
    ]).toEqual(['a', 'b']);
  });
});

it('keeps the categories in order of weight', () => {
  const ranks = concerns.map(({ category }) => categories.indexOf(category));
  expect(ranks).toEqual([...ranks].sort());
});
