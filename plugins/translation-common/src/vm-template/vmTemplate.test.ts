import { vmTemplateTranslator } from './vmTemplate';

const { example } = vmTemplateTranslator;

const translate = (change: Partial<typeof example>) =>
  vmTemplateTranslator.translate({ ...example, ...change });

const rules = (notes: { rule: string }[]) => notes.map(({ rule }) => rule);

describe('vmTemplateTranslator', () => {
  it('follows an image in a registry and keeps its versions', () => {
    const { manifests, losses } = translate({});
    expect(manifests).toEqual([
      expect.objectContaining({
        kind: 'DataImportCron',
        spec: {
          managedDataSource: 'ubuntu-24-04-hardened',
          schedule: '30 3 * * 0',
          garbageCollect: 'Outdated',
          importsToKeep: 3,
          template: {
            spec: {
              source: {
                registry: {
                  url: 'docker://registry.example.com/images/ubuntu:24.04',
                },
              },
              storage: { resources: { requests: { storage: '20Gi' } } },
            },
          },
        },
      }),
    ]);
    expect(rules(losses)).toEqual([
      'name-changed',
      'hardware',
      'customisation',
    ]);
  });

  it('fetches a file once and points a DataSource at it', () => {
    const { manifests, losses } = translate({
      image: 'https://images.example.com/ubuntu.qcow2',
    });
    expect(manifests).toMatchObject([
      {
        kind: 'DataVolume',
        spec: {
          source: { http: { url: 'https://images.example.com/ubuntu.qcow2' } },
        },
      },
      {
        kind: 'DataSource',
        spec: {
          source: {
            pvc: { name: 'ubuntu-24-04-hardened', namespace: 'vm-images' },
          },
        },
      },
    ]);
    expect(rules(losses)).toEqual(
      expect.arrayContaining(['no-refresh', 'versions']),
    );
  });

  it('imports from a registry once when nobody looks for news', () => {
    const { manifests, losses } = translate({ refresh: 'never' });
    expect(manifests[0]).toMatchObject({
      kind: 'DataVolume',
      spec: { source: { registry: {} } },
    });
    expect(rules(losses)).not.toContain('no-refresh');
  });
});
