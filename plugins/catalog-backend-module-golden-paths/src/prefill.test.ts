import { TemplateParametersV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  toRunVmInputs,
  VirtualMachineFacts,
} from '@crosswalk/backstage-plugin-translation-common';
import { startScaffolder, TestScaffolder } from './__testUtils__/scaffolder';

jest.setTimeout(120_000);

const id = 'run-vm-on-kubevirt';

function vm(overrides: Partial<VirtualMachineFacts> = {}): VirtualMachineFacts {
  return {
    name: 'billing-db-01',
    cpus: 4,
    memoryMiB: 8192,
    disks: [disk('Hard disk 1', 40_960)],
    nics: [{ network: 'VM Network' }],
    osFamily: 'linux',
    firmware: 'bios',
    provisionedMiB: 49_152,
    ...overrides,
  };
}

function disk(label: string, capacityMiB: number) {
  return { label, capacityMiB, raw: false, shared: false };
}

/** What real exports hold, and both ends of every range of the form. */
const machines: Array<[string, VirtualMachineFacts]> = [
  ['an ordinary VM', vm()],
  ['a name that Kubernetes does not take', vm({ name: 'ERP-DB (prod) "old"' })],
  ['a name of digits', vm({ name: '007' })],
  ['a name of other letters', vm({ name: '数据库' })],
  ['a name with a line break', vm({ name: `a\nb${'x'.repeat(300)}` })],
  ['the longest name', vm({ name: 'n'.repeat(63) })],
  ['Windows with Secure Boot', vm({ osFamily: 'windows', secureBoot: true })],
  ['nothing known', vm({ osFamily: 'unknown', firmware: undefined })],
  ['no disks and no sizes', vm({ disks: [], provisionedMiB: NaN, cpus: 0 })],
  ['the smallest', vm({ cpus: 1, memoryMiB: 1, disks: [disk('', 1)] })],
  [
    'more than the form takes',
    vm({
      cpus: 1e6,
      memoryMiB: 1e9,
      disks: Array.from({ length: 70 }, (_, i) => disk(`Disk ${i}`, 1e12)),
    }),
  ],
];

describe('the form, prefilled from a VM of the inventory', () => {
  let scaffolder: TestScaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });

  afterAll(() => scaffolder.cleanUp());

  it('has a field for every input', () => {
    const pages = scaffolder.templates.get(id)?.spec
      .parameters as TemplateParametersV1beta3[];
    const fields = pages.flatMap(page =>
      Object.keys(page.properties as object),
    );
    expect(fields).toEqual(
      expect.arrayContaining(
        Object.keys(
          toRunVmInputs(vm(), { owner: 'group:default/platform-team' }).inputs,
        ),
      ),
    );
  });

  it.each(machines)('takes %s', async (_, facts) => {
    const { inputs } = toRunVmInputs(facts, {
      owner: 'group:default/platform-team',
    });
    const { status, body } = await scaffolder.dryRun({
      id,
      values: { ...inputs },
    });
    expect(body.error ?? body.errors).toBeUndefined();
    expect(status).toBe(200);
  });
});
