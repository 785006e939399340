import { storagePolicyTranslator } from './storagePolicy';

const { example } = storagePolicyTranslator;

function translate(change: Partial<typeof example>) {
  const answer = storagePolicyTranslator.translate({ ...example, ...change });
  const [storageClass, snapshotClass] = answer.manifests;
  return {
    storageClass,
    snapshotClass,
    losses: answer.losses.map(({ rule }) => rule),
    questions: answer.questions.map(({ rule }) => rule),
  };
}

describe('storagePolicyTranslator', () => {
  it('turns failures into one copy more, and encryption into secure', () => {
    const { storageClass, snapshotClass } = translate({});
    expect(storageClass).toMatchObject({
      kind: 'StorageClass',
      metadata: {
        name: 'gold-databases',
        annotations: { 'crosswalk.dev/source-name': 'Gold – databases' },
      },
      provisioner: 'pxd.portworx.com',
      parameters: {
        repl: '2',
        secure: 'true',
        aggregation_level: '2',
        io_throttle_rd_iops: '5000',
        io_throttle_wr_iops: '5000',
        priority_io: 'high',
      },
      reclaimPolicy: 'Retain',
    });
    expect(snapshotClass).toMatchObject({
      kind: 'VolumeSnapshotClass',
      driver: 'pxd.portworx.com',
      deletionPolicy: 'Retain',
    });
  });

  it('says that Portworx keeps three copies at most and has no parity', () => {
    expect(translate({ failuresToTolerate: 3 })).toMatchObject({
      storageClass: { parameters: { repl: '3' } },
      losses: expect.arrayContaining(['copies-limited']),
    });
    expect(
      translate({
        failuresToTolerate: 2,
        failureToleranceMethod: 'erasure-coding',
      }),
    ).toMatchObject({
      storageClass: { parameters: { repl: '3' } },
      losses: expect.arrayContaining(['erasure-coding']),
    });
  });

  it('leaves copies to the pool of Ceph and asks for it', () => {
    const { storageClass, losses, questions } = translate({
      target: 'rook-ceph',
      failureToleranceMethod: 'erasure-coding',
    });
    expect(storageClass.parameters).toMatchObject({
      pool: 'replicated-2-high',
      dataPool: 'erasure-coded-1-high',
      encrypted: 'true',
    });
    expect(losses).toEqual(
      expect.arrayContaining(['stripe-width', 'iops-limit']),
    );
    expect(questions).toContain('pool');
  });

  it('keeps the rules in vCenter for its own driver', () => {
    const { storageClass } = translate({ target: 'vsphere-csi' });
    expect(storageClass.parameters).toEqual({
      storagepolicyname: 'Gold – databases',
    });
  });

  it('refuses what vSAN has not: parity for three failures', () => {
    expect(
      storagePolicyTranslator.input.safeParse({
        ...example,
        failuresToTolerate: 3,
        failureToleranceMethod: 'erasure-coding',
      }).error?.issues,
    ).toMatchObject([{ path: ['failuresToTolerate'] }]);
  });

  it('warns where one copy is all there is, and where deleting a claim deletes data', () => {
    expect(
      translate({ failuresToTolerate: 0, onDelete: 'delete' }).questions,
    ).toEqual(expect.arrayContaining(['single-copy', 'reclaim-policy']));
  });
});
