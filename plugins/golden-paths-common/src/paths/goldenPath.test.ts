import { parseGoldenPath } from './goldenPath';

const template = (annotations: Record<string, string>) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'run-vm-on-kubevirt',
    title: 'Run a VM on KubeVirt',
    description: 'A VM, its disks and its service.',
    annotations,
  },
  spec: {
    owner: 'group:default/platform-team',
    lifecycle: 'production',
    parameters: { required: ['name'], properties: { name: {} } },
  },
});

describe('parseGoldenPath', () => {
  it('reads a path from its template', () => {
    expect(
      parseGoldenPath(
        template({
          'crosswalk.dev/domain': 'compute',
          'crosswalk.dev/instead-of': 'Deploy OVF Template',
          'crosswalk.dev/replaces': 'vsphere:virtual-machine, vsphere:vmdk',
          'crosswalk.dev/produces': 'VirtualMachine,Service',
          'backstage.io/template-version': '1.0.0',
          'backstage.io/time-saved': 'PT4H',
        }),
      ),
    ).toEqual({
      id: 'run-vm-on-kubevirt',
      title: 'Run a VM on KubeVirt',
      description: 'A VM, its disks and its service.',
      entityRef: 'template:default/run-vm-on-kubevirt',
      version: '1.0.0',
      lifecycle: 'production',
      owner: 'group:default/platform-team',
      reviewedOn: undefined,
      domain: 'compute',
      insteadOf: {
        text: 'Deploy OVF Template',
        concepts: ['vsphere:virtual-machine', 'vsphere:vmdk'],
      },
      timeSaved: 'PT4H',
      produces: ['VirtualMachine', 'Service'],
      asks: [
        {
          title: '',
          fields: [{ name: 'name', title: 'name', required: true }],
        },
      ],
    });
  });

  it('takes a template that asks nothing', () => {
    const { spec, ...silent } = template({
      'crosswalk.dev/domain': 'compute',
      'backstage.io/template-version': '1.0.0',
    });
    const { parameters, ...rest } = spec;
    expect(parameters).toBeDefined();
    expect(parseGoldenPath({ ...silent, spec: rest })).toMatchObject({
      asks: [],
    });
  });

  it('names every annotation that is wrong', () => {
    expect(() =>
      parseGoldenPath(
        template({
          'crosswalk.dev/domain': 'compute',
          'crosswalk.dev/reviewed-on': 'yesterday',
          'backstage.io/template-version': 'one',
        }),
      ),
    ).toThrow(
      /template-version: must be semver.*reviewed-on: must be a date|reviewed-on: must be a date.*template-version: must be semver/,
    );
  });
});
