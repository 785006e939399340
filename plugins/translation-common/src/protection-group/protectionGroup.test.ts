import { protectionGroupTranslator } from './protectionGroup';

const { example } = protectionGroupTranslator;

const translate = (change: Partial<typeof example>) =>
  protectionGroupTranslator.translate({ ...example, ...change });

const rules = (notes: { rule: string }[]) => notes.map(({ rule }) => rule);

describe('protectionGroupTranslator', () => {
  it('saves the namespaces, moves the data and keeps it as long', () => {
    const { manifests } = translate({});
    expect(manifests).toEqual([
      expect.objectContaining({
        kind: 'Schedule',
        spec: {
          schedule: '0 */4 * * *',
          template: {
            includedNamespaces: ['shop', 'shop-data'],
            ttl: '720h0m0s',
            snapshotVolumes: true,
            snapshotMoveData: true,
            storageLocation: 'frankfurt',
          },
        },
      }),
    ]);
  });

  it('says when the schedule cannot meet the objective', () => {
    expect(rules(translate({ rpoMinutes: 239 }).losses)).toContain('rpo');
    expect(rules(translate({ rpoMinutes: 240 }).losses)).not.toContain('rpo');
    expect(rules(translate({ rpoMinutes: 240 }).questions)).toContain('rpo');
  });

  it('selects VMs by a label, in a schedule of their own', () => {
    const { manifests, questions } = translate({
      vms: ['Legacy 7'],
      schedule: 'daily',
    });
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual([
      'shop-tier-1-namespaces',
      'shop-tier-1-vms',
    ]);
    expect(manifests[1].spec).toMatchObject({
      schedule: '0 2 * * *',
      template: {
        labelSelector: {
          matchLabels: { 'crosswalk.dev/protection-group': 'shop-tier-1' },
        },
      },
    });
    expect(rules(questions)).toContain('label-the-vms');
  });

  it('refuses an empty group', () => {
    expect(
      protectionGroupTranslator.input.safeParse({
        ...example,
        namespaces: [],
      }).error?.issues,
    ).toMatchObject([{ path: ['namespaces'] }]);
  });
});
