import { z } from 'zod';
import { defineTranslator } from '../manifests/defineTranslator';
import {
  choiceField,
  countField,
  nameField,
  namespaceField,
} from '../manifests/fields';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { KubernetesObject } from '../manifests/types';

/** A template in a content library. @public */
export const vmTemplateInput = z.strictObject({
  name: nameField({
    title: 'Name',
    description: 'The template’s name in the content library.',
  }),
  namespace: namespaceField(),
  image: z
    .string()
    .max(200)
    .regex(
      /^(docker|https):\/\/[A-Za-z0-9][A-Za-z0-9._:/-]*$/,
      'docker://registry/image:tag or https://host/disk.qcow2',
    )
    .meta({
      title: 'Image',
      description:
        'Where its disk can be fetched: docker://… from a registry, or https://… as a file.',
    }),
  diskGiB: countField(
    { min: 1, max: 65_536 },
    { title: 'Disk in GiB', description: 'Size of the system disk.' },
  ),
  refresh: choiceField(['never', 'daily', 'weekly'], {
    title: 'Looked for news',
    description: 'How often the library synchronises.',
  }),
  versionsKept: countField(
    { min: 1, max: 20 },
    { title: 'Versions kept', description: 'Older ones are removed.' },
  ),
  cpus: countField(
    { min: 1, max: 256 },
    { title: 'CPUs', description: 'That a VM from it gets.' },
  ),
  memoryMiB: countField(
    { min: 128, max: 6_291_456 },
    { title: 'Memory in MiB', description: 'That a VM from it gets.' },
  ),
  customisation: choiceField(['none', 'linux', 'windows-sysprep'], {
    title: 'Customisation',
    description: 'What its customisation specification prepares.',
  }),
});

/** @public */
export type VmTemplateInput = z.output<typeof vmTemplateInput>;

const CDI = 'cdi.kubevirt.io/v1beta1';
const schedules = { daily: '30 3 * * *', weekly: '30 3 * * 0' } as const;

function noteTemplate(template: VmTemplateInput, notes: NoteBook): void {
  notes.loss(
    'hardware',
    'cpus',
    `A DataSource is a disk, not a machine: ${template.cpus} CPUs and ${template.memoryMiB} MiB belong to an instance type or to each VirtualMachine, as do networks and firmware.`,
  );
  if (template.customisation !== 'none') {
    notes.loss(
      'customisation',
      'customisation',
      template.customisation === 'linux'
        ? 'The customisation specification is not carried over: cloud-init in the VirtualMachine sets name, users and keys.'
        : 'The customisation specification is not carried over: the VirtualMachine takes an answer file for sysprep as a volume, and the image has to be generalised.',
    );
  }
  notes.question(
    'image',
    'image',
    'Does the image hold the disk with drivers for VirtIO? A template is exported from vSphere, converted (virt-v2v) and pushed once before the cluster can fetch it.',
  );
  notes.question(
    'access',
    'namespace',
    'Who may clone it? Other namespaces need the right to create datavolumes/source in this one.',
  );
}

/** @public */
export const vmTemplateTranslator = defineTranslator({
  id: 'vm-template',
  title: 'Template in a content library → DataSource',
  input: vmTemplateInput,
  example: {
    name: 'Ubuntu 24.04 hardened',
    namespace: 'vm-images',
    image: 'docker://registry.example.com/images/ubuntu:24.04',
    diskGiB: 20,
    refresh: 'weekly',
    versionsKept: 3,
    cpus: 2,
    memoryMiB: 4096,
    customisation: 'linux',
  },
  translate(template) {
    const notes = new NoteBook();
    const name = notes.name(template.name);
    noteTemplate(template, notes);
    const meta = metadata(
      'vm-template',
      name,
      template.name,
      template.namespace,
    );
    const fromRegistry = template.image.startsWith('docker://');
    const { image: url, refresh, diskGiB, versionsKept } = template;
    const storage = { resources: { requests: { storage: `${diskGiB}Gi` } } };
    if (fromRegistry && refresh !== 'never') {
      return notes.answer([
        {
          apiVersion: CDI,
          kind: 'DataImportCron',
          metadata: meta,
          spec: {
            // The DataSource of this name is made by the cron and follows the newest import.
            managedDataSource: name,
            schedule: schedules[refresh],
            garbageCollect: 'Outdated',
            importsToKeep: versionsKept,
            template: { spec: { source: { registry: { url } }, storage } },
          },
        },
      ]);
    }
    if (refresh !== 'never') {
      notes.loss(
        'no-refresh',
        'refresh',
        `Only images in a registry are looked up again (${refresh}); a file is fetched once.`,
      );
    }
    notes.loss(
      'versions',
      'versionsKept',
      `One version is kept instead of ${versionsKept}; a new one is a new DataVolume, to which the DataSource is pointed.`,
    );
    const manifests: KubernetesObject[] = [
      {
        apiVersion: CDI,
        kind: 'DataVolume',
        metadata: meta,
        spec: {
          source: fromRegistry ? { registry: { url } } : { http: { url } },
          storage,
        },
      },
      {
        apiVersion: CDI,
        kind: 'DataSource',
        metadata: meta,
        spec: {
          source: { pvc: { name, namespace: template.namespace } },
        },
      },
    ];
    return notes.answer(manifests);
  },
});
