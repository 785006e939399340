import { JsonObject, JsonValue } from '@backstage/types';
import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationUpdate } from '../services/applications/ApplicationService';

/** What people decide about an application. Texts stay out: the trail says what changed, not how it was put. */
const decisions = [
  'name',
  'owner',
  'entityRef',
  'environment',
  'criticality',
  'workload',
  'sharedService',
  'disposition',
  'confirmed',
] as const satisfies readonly (keyof Application)[];

/** Old and new of each decision that an update changed, and how many VMs there are when those changed. */
export function auditedChanges({
  before,
  after,
}: ApplicationUpdate): JsonObject {
  const changes: JsonObject = {};
  const note = (name: string, from: JsonValue, to: JsonValue) => {
    changes[name] = { from, to };
  };
  for (const name of decisions) {
    if (before[name] !== after[name]) {
      note(name, before[name] ?? null, after[name] ?? null);
    }
  }
  const [old, now] = [before, after].map(
    each => new Set(each.virtualMachineKeys),
  );
  if (old.size !== now.size || [...now].some(key => !old.has(key))) {
    note('virtualMachines', old.size, now.size);
  }
  return changes;
}
