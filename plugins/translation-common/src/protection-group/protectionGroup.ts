import { z } from 'zod';
import { toDns1123Label } from '../dns1123';
import { defineTranslator } from '../manifests/defineTranslator';
import {
  choiceField,
  countField,
  flagField,
  listField,
  nameField,
  nameItem,
} from '../manifests/fields';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { KubernetesObject } from '../manifests/types';

const namespace = z
  .string()
  .max(63)
  .regex(
    /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    'Lower-case letters, digits and hyphens',
  );

/** A protection group and the policy it has. @public */
export const protectionGroupInput = z
  .strictObject({
    name: nameField({ title: 'Name', description: 'The group’s name.' }),
    namespaces: listField(
      namespace,
      { max: 20 },
      {
        title: 'Namespaces',
        description: 'What is saved whole.',
      },
    ),
    vms: listField(
      nameItem,
      { max: 20 },
      {
        title: 'VMs',
        description: 'Machines that are saved one by one.',
      },
    ),
    rpoMinutes: countField(
      { min: 1, max: 43_200 },
      {
        title: 'RPO in minutes',
        description: 'How much work may be lost at most.',
      },
    ),
    schedule: choiceField(
      ['hourly', 'every-4-hours', 'every-12-hours', 'daily', 'weekly'],
      { title: 'Schedule', description: 'How often a backup is made.' },
    ),
    startHourUtc: countField(
      { min: 0, max: 23 },
      { title: 'Starts at (hour, UTC)', description: 'For daily and weekly.' },
    ),
    retentionDays: countField(
      { min: 1, max: 3650 },
      { title: 'Kept for days', description: 'Then a backup is removed.' },
    ),
    remoteSite: z
      .string()
      .trim()
      .max(80, 'At most 80 characters')
      .regex(/^[^\r\n\t]*$/, 'One line')
      .meta({
        title: 'Remote site',
        description: 'Where copies go; empty is none.',
      }),
    quiesced: flagField({
      title: 'Quiesced',
      description: 'Guests are brought to rest for a snapshot.',
    }),
  })
  .refine(group => group.namespaces.length + group.vms.length > 0, {
    path: ['namespaces'],
    message: 'The group is empty: name a namespace or a VM',
  });

/** @public */
export type ProtectionGroupInput = z.output<typeof protectionGroupInput>;

const GROUP_LABEL = 'crosswalk.dev/protection-group';

/** How far apart the backups are, and the cron line for it. */
const schedules: Record<
  ProtectionGroupInput['schedule'],
  { minutes: number; cron(hour: number): string; atHour?: true }
> = {
  hourly: { minutes: 60, cron: () => '0 * * * *' },
  'every-4-hours': { minutes: 240, cron: () => '0 */4 * * *' },
  'every-12-hours': { minutes: 720, cron: () => '0 */12 * * *' },
  daily: { minutes: 1440, cron: hour => `0 ${hour} * * *`, atHour: true },
  weekly: { minutes: 10_080, cron: hour => `0 ${hour} * * 0`, atHour: true },
};

function noteGroup(group: ProtectionGroupInput, notes: NoteBook): void {
  const { minutes, atHour } = schedules[group.schedule];
  notes[minutes > group.rpoMinutes ? 'loss' : 'question'](
    'rpo',
    'rpoMinutes',
    minutes > group.rpoMinutes
      ? `An RPO of ${group.rpoMinutes} min is not met: backups are ${minutes} min apart. Choose a shorter schedule, or let the storage replicate; Velero is no replication.`
      : `Does a backup end within ${minutes} min? Only then is work of ${group.rpoMinutes} min the most that can be lost.`,
  );
  if (!atHour) {
    notes.loss(
      'start-hour',
      'startHourUtc',
      `The hour ${group.startHourUtc} only counts for daily and weekly backups.`,
    );
  }
  notes.loss(
    'no-failover',
    'name',
    'A backup is no recovery plan: order of start, addresses and the test of the failover have to be written and rehearsed elsewhere.',
  );
  if (group.quiesced) {
    notes.loss(
      'quiescing',
      'quiesced',
      'Nothing brings an application to rest by itself: annotate pods with backup hooks. Machines on KubeVirt need the guest agent.',
    );
  }
  notes.question(
    'location',
    'remoteSite',
    group.remoteSite
      ? `Is there a BackupStorageLocation for “${group.remoteSite}” whose bucket survives the loss of this site?`
      : 'Does the default BackupStorageLocation survive the loss of this site? Snapshots alone stay on the storage they are of.',
  );
}

/** @public */
export const protectionGroupTranslator = defineTranslator({
  id: 'protection-group',
  title: 'Protection group → Velero Schedule',
  input: protectionGroupInput,
  example: {
    name: 'Shop – tier 1',
    namespaces: ['shop', 'shop-data'],
    vms: [],
    rpoMinutes: 240,
    schedule: 'every-4-hours',
    startHourUtc: 2,
    retentionDays: 30,
    remoteSite: 'Frankfurt',
    quiesced: true,
  },
  translate(group) {
    const notes = new NoteBook();
    const name = notes.name(group.name);
    noteGroup(group, notes);
    const location = group.remoteSite
      ? notes.name(group.remoteSite, 'remoteSite')
      : undefined;
    const schedule = (own: string, selection: object): KubernetesObject => ({
      apiVersion: 'velero.io/v1',
      kind: 'Schedule',
      metadata: metadata('protection-group', own, group.name, 'velero'),
      spec: {
        schedule: schedules[group.schedule].cron(group.startHourUtc),
        template: {
          ...selection,
          ttl: `${group.retentionDays * 24}h0m0s`,
          snapshotVolumes: true,
          // A snapshot lives and dies with its storage, so its data is copied to the bucket.
          snapshotMoveData: true,
          ...(location !== undefined && { storageLocation: location }),
        },
      },
    });
    const both = group.namespaces.length > 0 && group.vms.length > 0;
    const named = (suffix: string) =>
      both ? toDns1123Label(`${name}-${suffix}`).label : name;
    if (group.vms.length) {
      notes.question(
        'label-the-vms',
        'vms',
        `Do ${group.vms.join(
          ', ',
        )} carry the label ${GROUP_LABEL}=${name}, on the VirtualMachine and on its DataVolumes and claims? Velero selects by label, in every namespace, not by name.`,
      );
    }
    return notes.answer([
      ...(group.namespaces.length
        ? [
            schedule(named('namespaces'), {
              includedNamespaces: [...new Set(group.namespaces)],
            }),
          ]
        : []),
      ...(group.vms.length
        ? [
            schedule(named('vms'), {
              labelSelector: { matchLabels: { [GROUP_LABEL]: name } },
            }),
          ]
        : []),
    ]);
  },
});
