import { defineTranslator } from '../manifests/defineTranslator';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { backends } from './backends';
import { storagePolicyInput } from './input';

/** @public */
export const storagePolicyTranslator = defineTranslator({
  id: 'storage-policy',
  title: 'Storage policy → StorageClass',
  input: storagePolicyInput,
  example: {
    name: 'Gold – databases',
    target: 'portworx',
    failuresToTolerate: 1,
    failureToleranceMethod: 'mirroring',
    stripeWidth: 2,
    iopsLimit: 5000,
    encrypted: true,
    spaceReservationPercent: 50,
    tier: 'high',
    onDelete: 'retain',
  },
  translate(policy) {
    const notes = new NoteBook();
    const name = notes.name(policy.name);
    const backend = backends[policy.target](policy, notes);
    const { target, spaceReservationPercent: reserved } = policy;
    const keepsPolicy = target === 'vsphere-csi' || target === 'generic-csi';
    if (reserved > 0 && !keepsPolicy) {
      notes.loss(
        'space-reservation',
        'spaceReservationPercent',
        `The reservation of ${reserved} % is not carried over: volumes are thin, so watch the capacity of the pool.`,
      );
    }
    if (policy.failuresToTolerate === 0 && !keepsPolicy) {
      notes.question(
        'single-copy',
        'failuresToTolerate',
        'Is one copy enough? The volume is lost with the disk or the node it is on.',
      );
    }
    notes.loss(
      'applies-at-creation',
      'name',
      'A class speaks only when a volume is made. Changing it changes no existing volume, and nothing reports whether a volume still complies.',
    );
    const keep = policy.onDelete === 'retain';
    if (!keep) {
      notes.question(
        'reclaim-policy',
        'onDelete',
        'May the data go when somebody deletes the claim? Choose retain where that must not happen by accident.',
      );
    }
    const reclaimPolicy = keep ? 'Retain' : 'Delete';
    return notes.answer([
      {
        apiVersion: 'storage.k8s.io/v1',
        kind: 'StorageClass',
        metadata: metadata('storage-policy', name, policy.name),
        provisioner: backend.provisioner,
        ...(Object.keys(backend.parameters).length > 0 && {
          parameters: backend.parameters,
        }),
        reclaimPolicy,
        allowVolumeExpansion: true,
        volumeBindingMode: 'WaitForFirstConsumer',
      },
      {
        apiVersion: 'snapshot.storage.k8s.io/v1',
        kind: 'VolumeSnapshotClass',
        metadata: metadata('storage-policy', name, policy.name),
        driver: backend.provisioner,
        deletionPolicy: reclaimPolicy,
        ...(backend.snapshotParameters && {
          parameters: backend.snapshotParameters,
        }),
      },
    ]);
  },
});
