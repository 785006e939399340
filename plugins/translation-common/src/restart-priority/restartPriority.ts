import { z } from 'zod';
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

/** Far from each other, so that classes fit between, and far below the classes of the system. */
const values = {
  highest: 1_000_000,
  high: 800_000,
  medium: 500_000,
  low: 200_000,
  lowest: 100_000,
  disabled: 0,
} as const;

/** A restart priority of vSphere HA. @public */
export const restartPriorityInput = z.strictObject({
  name: nameField({
    title: 'Name',
    description: 'What people call the class, such as “business critical”.',
  }),
  priority: choiceField(
    ['highest', 'high', 'medium', 'low', 'lowest', 'disabled'],
    {
      title: 'Restart priority',
      description: 'The order in which HA restarts VMs.',
    },
  ),
  isDefault: flagField({
    title: 'Default of the cluster',
    description: 'What has no override gets it.',
  }),
  mayEvict: flagField({
    title: 'May evict others',
    description:
      'Not a setting of HA: whether running pods of less priority make room.',
  }),
  restartCondition: choiceField(
    [
      'resources-allocated',
      'powered-on',
      'guest-heartbeats',
      'application-heartbeats',
    ],
    {
      title: 'Next priority starts when',
      description: 'The condition that HA waits for.',
    },
  ),
  additionalDelaySeconds: countField(
    { min: 0, max: 3600 },
    {
      title: 'Additional delay in seconds',
      description: 'HA waits this long after the condition.',
    },
  ),
  startAfter: listField(
    nameItem,
    { max: 8 },
    {
      title: 'Starts after',
      description: 'VMs that a dependency rule puts first.',
    },
  ),
});

/** @public */
export type RestartPriorityInput = z.output<typeof restartPriorityInput>;

const conditions: Record<RestartPriorityInput['restartCondition'], string> = {
  'resources-allocated': 'as soon as room is found',
  'powered-on': 'when the VMs are powered on',
  'guest-heartbeats': 'when the guests send heartbeats',
  'application-heartbeats': 'when the applications send heartbeats',
};

/** @public */
export const restartPriorityTranslator = defineTranslator({
  id: 'restart-priority',
  title: 'HA restart priority → PriorityClass',
  input: restartPriorityInput,
  example: {
    name: 'Business critical',
    priority: 'high',
    isDefault: false,
    mayEvict: false,
    restartCondition: 'guest-heartbeats',
    additionalDelaySeconds: 60,
    startAfter: ['db-01'],
  },
  translate(input) {
    const notes = new NoteBook();
    const label = notes.name(input.name);
    // The API server keeps this beginning for itself.
    const reserved = label.startsWith('system-');
    const name = reserved ? notes.name(`ha-${label}`) : label;
    if (reserved) {
      notes.loss(
        'name-reserved',
        'name',
        `Names that start with “system-” belong to the cluster; the class is called “${name}”.`,
      );
    }
    notes.loss(
      'no-phases',
      'restartCondition',
      `Priorities order the queue of pods and wait for nothing: HA started the next priority ${
        conditions[input.restartCondition]
      }${
        input.additionalDelaySeconds
          ? ` and ${input.additionalDelaySeconds} s later`
          : ''
      }. Readiness probes and retries in the application take the place of phases.`,
    );
    if (input.startAfter.length) {
      notes.loss(
        'no-dependencies',
        'startAfter',
        `Nothing waits for ${input.startAfter.join(
          ', ',
        )}: an init container may, and an application that tries again need not.`,
      );
    }
    if (input.priority === 'disabled') {
      notes.loss(
        'always-restarted',
        'priority',
        'Restart cannot be disabled by class: a controller replaces lost pods whatever their priority. The class puts them last; set replicas to 0 for what must stay down.',
      );
    }
    if (input.mayEvict) {
      notes.loss(
        'preemption',
        'mayEvict',
        'HA never stopped a running VM for another. Pods of this class do evict pods of lower priority when there is no room.',
      );
    }
    if (input.isDefault) {
      notes.question(
        'default-class',
        'isDefault',
        'Does another class claim to be the default? Only one may, and pods that already run keep the priority they have.',
      );
    }
    notes.question(
      'who-may-use-it',
      'name',
      'Who may use it? Without a quota by priority class every team gives itself the highest.',
    );
    return notes.answer([
      {
        apiVersion: 'scheduling.k8s.io/v1',
        kind: 'PriorityClass',
        metadata: metadata('restart-priority', name, input.name),
        value: values[input.priority],
        globalDefault: input.isDefault,
        preemptionPolicy: input.mayEvict ? 'PreemptLowerPriority' : 'Never',
        description: `HA restart priority “${input.priority}” of vSphere.`,
      },
    ]);
  },
});
