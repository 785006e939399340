import fc from 'fast-check';
import { isDns1123Label } from '../dns1123';
import { TranslationNote, VirtualMachineFacts } from '../types';
import { runVmLimits } from './limits';
import { toRunVmInputs } from './toRunVmInputs';

function facts(
  overrides: Partial<VirtualMachineFacts> = {},
): VirtualMachineFacts {
  return {
    name: 'billing-db-01',
    cpus: 4,
    memoryMiB: 8192,
    disks: [
      { label: 'Hard disk 1', capacityMiB: 40960, raw: false, shared: false },
    ],
    nics: [{ network: 'VM Network' }],
    osFamily: 'linux',
    firmware: 'bios',
    provisionedMiB: 49152,
    ...overrides,
  };
}

function rules(notes: TranslationNote[]): string[] {
  return notes.map(note => note.rule);
}

function expectWithin(value: number, range: { min: number; max: number }) {
  expect(Number.isInteger(value)).toBe(true);
  expect(value).toBeGreaterThanOrEqual(range.min);
  expect(value).toBeLessThanOrEqual(range.max);
}

describe('toRunVmInputs', () => {
  it('takes owner and namespace from the application, and asks for an owner that is not known', () => {
    const known = toRunVmInputs(facts(), {
      namespace: 'Order Service',
      owner: 'group:default/orders',
    });
    expect(known.inputs).toMatchObject({
      namespace: 'order-service',
      owner: 'group:default/orders',
    });
    expect(known.questions.map(({ rule }) => rule)).not.toContain('owner');

    const unknown = toRunVmInputs(facts());
    expect(unknown.inputs).not.toHaveProperty('owner');
    expect(unknown.questions.map(({ rule }) => rule)).toContain('owner');
  });

  it('carries a plain VM over and still asks what only a person knows', () => {
    const { inputs, losses, questions } = toRunVmInputs(facts(), {
      namespace: 'billing',
      owner: 'group:default/billing',
    });
    expect(inputs).toEqual({
      name: 'billing-db-01',
      namespace: 'billing',
      owner: 'group:default/billing',
      cpus: 4,
      memoryMiB: 8192,
      disks: [{ name: 'hard-disk-1', sizeGiB: 40 }],
      operatingSystem: 'linux',
      firmware: 'bios',
      ports: [{ name: 'ssh', port: 22 }],
      sourceVm: 'billing-db-01',
    });
    expect(rules(losses)).toEqual(['addresses']);
    expect(rules(questions)).toEqual(['storage-class', 'ports', 'network']);
  });

  it('rounds sizes up, so that the copy fits', () => {
    const disks = [
      { label: 'Hard disk 1', capacityMiB: 40961, raw: false, shared: false },
    ];
    expect(toRunVmInputs(facts({ disks })).inputs.disks[0].sizeGiB).toBe(41);
  });

  it('says when the name had to change, and keeps the old one', () => {
    const { inputs, losses } = toRunVmInputs(facts({ name: 'Prüfstand 7' }));
    expect(inputs).toMatchObject({
      name: 'pruefstand-7',
      sourceVm: 'Prüfstand 7',
    });
    expect(losses).toContainEqual(
      expect.objectContaining({ rule: 'name-changed', field: 'name' }),
    );
  });

  it('starts the name with a letter, because a Service carries it too', () => {
    expect(toRunVmInputs(facts({ name: '7zip-build' })).inputs.name).toBe(
      'vm-7zip-build',
    );
    const long = toRunVmInputs(facts({ name: '7'.repeat(63) })).inputs.name;
    expect(long).toMatch(/^vm-7+-[0-9a-f]{8}$/);
    expect(long).toHaveLength(63);
  });

  it('keeps raw and shared disks as volumes and says what is lost, disk by disk', () => {
    const { inputs, losses } = toRunVmInputs(
      facts({
        disks: [
          {
            label: 'Hard disk 1',
            capacityMiB: 1024,
            raw: false,
            shared: false,
          },
          { label: 'Hard disk 2', capacityMiB: 2048, raw: true, shared: false },
          { label: 'Hard disk 3', capacityMiB: 3072, raw: false, shared: true },
        ],
      }),
    );
    expect(inputs.disks.map(disk => disk.sizeGiB)).toEqual([1, 2, 3]);
    expect(losses).toContainEqual(
      expect.objectContaining({
        rule: 'raw-device-mapping',
        field: 'disks[1]',
      }),
    );
    expect(losses).toContainEqual(
      expect.objectContaining({ rule: 'shared-disk', field: 'disks[2]' }),
    );
  });

  it('gives equal labels different disk names', () => {
    const disk = {
      label: 'Hard disk 1',
      capacityMiB: 1024,
      raw: false,
      shared: false,
    };
    const { disks } = toRunVmInputs(
      facts({
        disks: [
          disk,
          { ...disk, label: 'disk-3' },
          disk,
          { ...disk, label: '' },
        ],
      }),
    ).inputs;
    expect(disks.map(({ name }) => name)).toEqual([
      'hard-disk-1',
      'disk-3',
      'disk-4',
      'disk-5',
    ]);
  });

  it('assumes one disk of the provisioned size when the export lists none', () => {
    const { inputs, questions } = toRunVmInputs(
      facts({ disks: [], provisionedMiB: 49152 }),
    );
    expect(inputs.disks).toEqual([{ name: 'disk-1', sizeGiB: 48 }]);
    expect(rules(questions)).toContain('no-disk-data');
  });

  it.each([0, -1, NaN])(
    'asks for the disks when the provisioned size is %p',
    provisionedMiB => {
      const { inputs, questions } = toRunVmInputs(
        facts({ disks: [], provisionedMiB }),
      );
      expect(inputs.disks).toEqual([{ name: 'disk-1', sizeGiB: 40 }]);
      expect(
        questions.find(note => note.rule === 'no-disk-data')?.message,
      ).toContain('guess');
    },
  );

  it('asks about firmware only when the export does not know it', () => {
    expect(
      rules(toRunVmInputs(facts({ firmware: undefined })).questions),
    ).toContain('firmware-unknown');
    expect(
      rules(toRunVmInputs(facts({ firmware: 'efi' })).questions),
    ).not.toContain('firmware-unknown');
  });

  it('boots a Secure Boot VM by EFI and says that Secure Boot is gone', () => {
    const { inputs, losses, questions } = toRunVmInputs(
      facts({ firmware: undefined, secureBoot: true }),
    );
    expect(inputs.firmware).toBe('efi');
    expect(rules(losses)).toContain('secure-boot');
    expect(rules(questions)).not.toContain('firmware-unknown');
  });

  it('names Multus and the networks when there are several adapters', () => {
    const { losses } = toRunVmInputs(
      facts({ nics: [{ network: 'front' }, { network: 'back' }] }),
    );
    const note = losses.find(({ rule }) => rule === 'several-networks');
    expect(note?.message).toContain('Multus');
    expect(note?.message).toContain('“front”, “back”');
  });

  it('counts snapshots, and takes reservations for what they are', () => {
    const { losses } = toRunVmInputs(
      facts({
        snapshots: [{ name: 'before patch' }],
        folder: 'Prod/Billing',
        attributes: {
          'CPU Reservation': '2000',
          'Mem Limit': '-1',
          Owner: 'ann',
          Empty: ' ',
        },
      }),
    );
    expect(
      losses.find(({ rule }) => rule === 'reservations')?.message,
    ).toContain('CPU Reservation: 2000');
    expect(losses.find(({ rule }) => rule === 'attributes')?.message).toContain(
      '(Mem Limit, Owner)',
    );
    expect(rules(losses)).toEqual(
      expect.arrayContaining(['snapshots', 'folder']),
    );
  });

  it.each([
    ['linux', [{ name: 'ssh', port: 22 }], 'SSH (22) stands in'],
    ['windows', [{ name: 'rdp', port: 3389 }], 'RDP (3389) stands in'],
    ['other', [], 'has no Service'],
    ['unknown', [], 'has no Service'],
  ] as const)(
    'gives %s a way in and asks for more',
    (osFamily, ports, words) => {
      const { inputs, questions } = toRunVmInputs(facts({ osFamily }));
      expect(inputs.ports).toEqual(ports);
      expect(questions.find(({ rule }) => rule === 'ports')?.message).toContain(
        words,
      );
    },
  );

  it('asks about an unknown system and about drivers for Windows', () => {
    const unknown = toRunVmInputs(facts({ osFamily: 'unknown' }));
    expect(unknown.inputs.operatingSystem).toBe('other');
    expect(rules(unknown.questions)).toContain('operating-system-unknown');
    expect(
      rules(toRunVmInputs(facts({ osFamily: 'windows' })).questions),
    ).toContain('virtio-drivers');
  });

  it('keeps to what the form takes, and says so', () => {
    const disk = { label: '', capacityMiB: 1e12, raw: false, shared: false };
    const { inputs, losses, questions } = toRunVmInputs(
      facts({
        name: `line\nbreak ${'x'.repeat(300)}`,
        cpus: 1000,
        memoryMiB: 4,
        disks: Array.from({ length: 62 }, () => disk),
      }),
    );
    expect(inputs).toMatchObject({ cpus: 256, memoryMiB: 128 });
    expect(inputs.sourceVm).toMatch(/^line break x+$/);
    expect(inputs.sourceVm).toHaveLength(200);
    expect(inputs.disks).toHaveLength(60);
    expect(inputs.disks[59].sizeGiB).toBe(65536);
    expect(rules(losses)).toEqual(
      expect.arrayContaining(['source-name-changed', 'disks-left-out']),
    );
    expect(rules(questions)).toEqual(
      expect.arrayContaining([
        'cpus-limited',
        'memory-limited',
        'disk-size-limited',
      ]),
    );
  });

  it('answers complete inputs for whatever an export holds', () => {
    const size = fc.oneof(fc.integer(), fc.double(), fc.constant(Infinity));
    const vm = fc.record(
      {
        name: fc.string({ unit: 'grapheme', maxLength: 90 }),
        cpus: size,
        memoryMiB: size,
        disks: fc.array(
          fc.record({
            label: fc.string({ maxLength: 40 }),
            capacityMiB: size,
            raw: fc.boolean(),
            shared: fc.boolean(),
          }),
          { maxLength: 12 },
        ),
        nics: fc.array(
          fc.record({ network: fc.string() }, { requiredKeys: [] }),
          { maxLength: 4 },
        ),
        osFamily: fc.constantFrom('linux', 'windows', 'other', 'unknown'),
        firmware: fc.constantFrom('bios', 'efi', undefined),
        provisionedMiB: size,
        secureBoot: fc.boolean(),
        snapshots: fc.array(fc.record({ name: fc.string() }), { maxLength: 3 }),
        attributes: fc.dictionary(fc.string(), fc.string(), { maxKeys: 4 }),
      },
      {
        requiredKeys: [
          'name',
          'cpus',
          'memoryMiB',
          'disks',
          'nics',
          'osFamily',
          'provisionedMiB',
        ],
      },
    ) satisfies fc.Arbitrary<VirtualMachineFacts>;

    fc.assert(
      fc.property(vm, input => {
        const result = toRunVmInputs(input);
        const { inputs } = result;
        expect(isDns1123Label(inputs.name)).toBe(true);
        expect(inputs.name).toMatch(/^[a-z]/);
        expectWithin(inputs.cpus, runVmLimits.cpus);
        expectWithin(inputs.memoryMiB, runVmLimits.memoryMiB);
        expect(inputs.sourceVm).not.toMatch(/[\r\n]/);
        expect(inputs.disks.length).toBe(Math.max(1, input.disks.length));
        expect(new Set(inputs.disks.map(disk => disk.name)).size).toBe(
          inputs.disks.length,
        );
        for (const disk of inputs.disks) {
          expect(isDns1123Label(disk.name)).toBe(true);
          expectWithin(disk.sizeGiB, runVmLimits.diskGiB);
        }
        const raw = input.disks.filter(disk => disk.raw).length;
        expect(
          rules(result.losses).filter(rule => rule === 'raw-device-mapping'),
        ).toHaveLength(raw);
        expect(toRunVmInputs(input)).toEqual(result);
        // What came out is a fixed point: names are not mangled again.
        expect(toRunVmInputs({ ...input, name: inputs.name }).inputs.name).toBe(
          inputs.name,
        );
      }),
      { numRuns: 500 },
    );
  });
});
