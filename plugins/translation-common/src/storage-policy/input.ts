import { z } from 'zod';
import {
  choiceField,
  countField,
  flagField,
  nameField,
} from '../manifests/fields';

/** A storage policy of vSAN, and the backend that takes its place. @public */
export const storagePolicyInput = z
  .strictObject({
    name: nameField({
      title: 'Name',
      description: 'The policy’s name in vCenter.',
    }),
    target: choiceField(
      ['portworx', 'rook-ceph', 'longhorn', 'vsphere-csi', 'generic-csi'],
      { title: 'Backend', description: 'What stores the volumes.' },
    ),
    failuresToTolerate: countField(
      { min: 0, max: 3 },
      {
        title: 'Failures to tolerate',
        description: 'Hosts that may fail without loss of data.',
      },
    ),
    failureToleranceMethod: choiceField(['mirroring', 'erasure-coding'], {
      title: 'Failure tolerance method',
      description: 'RAID-1, or RAID-5 and RAID-6.',
    }),
    stripeWidth: countField(
      { min: 1, max: 12 },
      {
        title: 'Stripe width',
        description: 'Disks that an object is cut over.',
      },
    ),
    iopsLimit: countField(
      { min: 0, max: 1_000_000 },
      { title: 'IOPS limit', description: 'For each object; 0 is no limit.' },
    ),
    encrypted: flagField({
      title: 'Encrypted',
      description: 'Data is encrypted at rest.',
    }),
    spaceReservationPercent: countField(
      { min: 0, max: 100 },
      {
        title: 'Space reservation in %',
        description: 'Capacity that is set aside at once; 0 is thin.',
      },
    ),
    tier: choiceField(['high', 'medium', 'low'], {
      title: 'Performance tier',
      description: 'What people expect of its speed.',
    }),
    onDelete: choiceField(['delete', 'retain'], {
      title: 'When a volume is given back',
      description: 'Whether its data goes with it.',
    }),
  })
  .refine(
    policy =>
      policy.failureToleranceMethod === 'mirroring' ||
      [1, 2].includes(policy.failuresToTolerate),
    {
      path: ['failuresToTolerate'],
      message: 'Erasure coding tolerates 1 failure (RAID-5) or 2 (RAID-6)',
    },
  );

/** @public */
export type StoragePolicyInput = z.output<typeof storagePolicyInput>;
