import { NoteBook } from '../manifests/NoteBook';
import { StoragePolicyInput } from './input';

/** What one backend makes of a policy. */
interface Backend {
  provisioner: string;
  parameters: Record<string, string>;
  /** Of the VolumeSnapshotClass. */
  snapshotParameters?: Record<string, string>;
}

type Translate = (policy: StoragePolicyInput, notes: NoteBook) => Backend;

/** Portworx and Longhorn only copy; so many copies at most are of use. */
const MOST_COPIES = 3;

function copies(policy: StoragePolicyInput, notes: NoteBook): number {
  const wanted = policy.failuresToTolerate + 1;
  if (policy.failureToleranceMethod === 'erasure-coding') {
    notes.loss(
      'erasure-coding',
      'failureToleranceMethod',
      `This backend has no erasure coding: ${wanted} full copies take the place of parity, so a volume takes ${wanted} times its size.`,
    );
  }
  if (wanted > MOST_COPIES) {
    notes.loss(
      'copies-limited',
      'failuresToTolerate',
      `${
        policy.failuresToTolerate
      } failures need ${wanted} copies; the backend is asked for ${MOST_COPIES}, which tolerates ${
        MOST_COPIES - 1
      }.`,
    );
  }
  return Math.min(wanted, MOST_COPIES);
}

function loseStripes(
  policy: StoragePolicyInput,
  notes: NoteBook,
  instead: string,
) {
  if (policy.stripeWidth > 1) {
    notes.loss(
      'stripe-width',
      'stripeWidth',
      `A stripe width of ${policy.stripeWidth} is not carried over: ${instead}`,
    );
  }
}

function loseIops(
  policy: StoragePolicyInput,
  notes: NoteBook,
  instead: string,
) {
  if (policy.iopsLimit > 0) {
    notes.loss(
      'iops-limit',
      'iopsLimit',
      `The limit of ${policy.iopsLimit} IOPS is not carried over: ${instead}`,
    );
  }
}

/** Every policy needs a Secret that holds the key, and no policy says which. */
function askForKey(notes: NoteBook, where: string) {
  notes.question(
    'encryption-key',
    'encrypted',
    `Where does the key come from, and who may read it? ${where}`,
  );
}

/** Names of the Secrets that a CSI driver reads, for each of its calls. */
function secrets(
  calls: Record<string, string>,
  namespace: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(calls).flatMap(([call, secret]) => [
      [`csi.storage.k8s.io/${call}-secret-name`, secret],
      [`csi.storage.k8s.io/${call}-secret-namespace`, namespace],
    ]),
  );
}

const portworx: Translate = (policy, notes) => {
  // Portworx cuts a volume over at most so many nodes.
  const mostNodes = 3;
  if (policy.stripeWidth > mostNodes) {
    notes.loss(
      'stripe-width',
      'stripeWidth',
      `A volume is spread over ${mostNodes} nodes at most, not over ${policy.stripeWidth} disks.`,
    );
  }
  if (policy.encrypted) {
    askForKey(
      notes,
      'Portworx takes a cluster-wide secret, or one for each claim, from Kubernetes Secrets, Vault or the key service of a cloud.',
    );
  }
  return {
    provisioner: 'pxd.portworx.com',
    parameters: {
      repl: String(copies(policy, notes)),
      priority_io: policy.tier,
      ...(policy.stripeWidth > 1 && {
        aggregation_level: String(Math.min(policy.stripeWidth, mostNodes)),
      }),
      ...(policy.iopsLimit > 0 && {
        io_throttle_rd_iops: String(policy.iopsLimit),
        io_throttle_wr_iops: String(policy.iopsLimit),
      }),
      ...(policy.encrypted && { secure: 'true' }),
    },
    snapshotParameters: { 'csi.openstorage.org/snapshot-type': 'local' },
  };
};

const rookCeph: Translate = (policy, notes) => {
  const namespace = 'rook-ceph';
  const { failuresToTolerate: failures, tier } = policy;
  const coded = policy.failureToleranceMethod === 'erasure-coding';
  const replicated = `replicated-${failures + 1}-${tier}`;
  const dataPool = coded ? `erasure-coded-${failures}-${tier}` : undefined;
  notes.question(
    'pool',
    'failuresToTolerate',
    coded
      ? `Copies and parity belong to pools in Ceph: are there a CephBlockPool “${dataPool}” with ${failures} coding chunks on disks of the tier, and a replicated one “${replicated}” for its metadata?`
      : `Copies belong to the pool in Ceph: is there a CephBlockPool “${replicated}” with replicated.size ${
          failures + 1
        } on disks of the tier?`,
  );
  loseStripes(
    policy,
    notes,
    'Ceph cuts every image into objects and spreads them over the whole pool.',
  );
  loseIops(policy, notes, 'ceph-csi sets no limits by class.');
  if (policy.encrypted) {
    askForKey(
      notes,
      'ceph-csi encrypts with a passphrase from its Secret unless encryptionKMSID names a key service.',
    );
  }
  const snapshotter = { snapshotter: 'rook-csi-rbd-provisioner' };
  return {
    provisioner: `${namespace}.rbd.csi.ceph.com`,
    parameters: {
      clusterID: namespace,
      pool: replicated,
      ...(dataPool && { dataPool }),
      imageFormat: '2',
      imageFeatures: 'layering',
      ...(policy.encrypted && { encrypted: 'true' }),
      ...secrets(
        {
          provisioner: 'rook-csi-rbd-provisioner',
          'controller-expand': 'rook-csi-rbd-provisioner',
          'node-stage': 'rook-csi-rbd-node',
        },
        namespace,
      ),
      'csi.storage.k8s.io/fstype': 'ext4',
    },
    snapshotParameters: {
      clusterID: namespace,
      ...secrets(snapshotter, namespace),
    },
  };
};

const longhorn: Translate = (policy, notes) => {
  loseStripes(policy, notes, 'Longhorn keeps each replica on one disk.');
  loseIops(policy, notes, 'Longhorn has no limit by class.');
  notes.question(
    'disk-tag',
    'tier',
    `Do the disks of this tier carry the tag “${policy.tier}” in Longhorn? Volumes are only made on disks that do.`,
  );
  const secret = 'longhorn-crypto';
  const namespace = 'longhorn-system';
  if (policy.encrypted) {
    askForKey(
      notes,
      `The Secret “${secret}” in “${namespace}” has to exist before the first volume.`,
    );
  }
  return {
    provisioner: 'driver.longhorn.io',
    parameters: {
      numberOfReplicas: String(copies(policy, notes)),
      staleReplicaTimeout: '30',
      diskSelector: policy.tier,
      ...(policy.encrypted && {
        encrypted: 'true',
        ...secrets(
          {
            provisioner: secret,
            'node-publish': secret,
            'node-stage': secret,
            'node-expand': secret,
          },
          namespace,
        ),
      }),
    },
    snapshotParameters: { type: 'snap' },
  };
};

/** The rules as a person would say them, for backends that keep or know none of them. */
function summary(policy: StoragePolicyInput): string {
  return [
    `${policy.failuresToTolerate} failures by ${policy.failureToleranceMethod}`,
    `stripe width ${policy.stripeWidth}`,
    policy.iopsLimit ? `${policy.iopsLimit} IOPS` : 'no IOPS limit',
    policy.encrypted ? 'encrypted' : 'not encrypted',
    `${policy.spaceReservationPercent} % reserved`,
    `tier ${policy.tier}`,
  ].join(', ');
}

const vsphereCsi: Translate = (policy, notes) => {
  notes.question(
    'policy-stays',
    'name',
    `The rules stay in vCenter (${summary(
      policy,
    )}): the class only names the policy. Does it still exist there under this name, and on every vCenter that the cluster uses?`,
  );
  return {
    provisioner: 'csi.vsphere.vmware.com',
    parameters: { storagepolicyname: policy.name },
  };
};

const genericCsi: Translate = (policy, notes) => {
  notes.question(
    'provisioner',
    'target',
    'Which CSI driver is it? csi.example.com stands in; its documentation lists the parameters.',
  );
  notes.loss(
    'rules-unknown',
    'target',
    `None of the rules has a parameter that every driver knows (${summary(
      policy,
    )}). Set what your driver offers, and write down what it does not.`,
  );
  return { provisioner: 'csi.example.com', parameters: {} };
};

/** By backend: the driver, and the rules of the policy as its parameters. */
export const backends: Record<StoragePolicyInput['target'], Translate> = {
  portworx,
  'rook-ceph': rookCeph,
  longhorn,
  'vsphere-csi': vsphereCsi,
  'generic-csi': genericCsi,
};
