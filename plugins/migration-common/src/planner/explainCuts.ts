import { CutDependency, Explanation } from '../types';
import { Assignment, waveIdAt, waveNameAt } from './assignment';
import { Edge, fits } from './model';
import { stages } from './stages';
import { declaredBy } from './wording';

/** Every dependency whose ends move in different waves, with what keeps them apart. */
export function explainCuts(assignment: Assignment): CutDependency[] {
  const { members, positionOf } = assignment;
  return assignment.edges
    .filter(edge => positionOf[edge.source] !== positionOf[edge.target])
    .map(edge => ({
      sourceApplicationId: members[edge.source].application.id,
      targetApplicationId: members[edge.target].application.id,
      sourceWaveId: waveIdAt(positionOf[edge.source]),
      targetWaveId: waveIdAt(positionOf[edge.target]),
      weight: edge.weight,
      reason: reasonOf(edge, assignment),
    }));
}

function reasonOf(edge: Edge, assignment: Assignment): Explanation {
  const { members, slots, positionOf, groupOf, capacity } = assignment;
  const ends = [edge.source, edge.target];
  const [source, target] = ends.map(index => members[index].application);
  const [sourceGroup, targetGroup] = ends.map(index => groupOf[index]);
  const [sourceSlot, targetSlot] = ends.map(index => slots[positionOf[index]]);
  const explain = (rule: string, why: string): Explanation => ({
    rule,
    message: `${source.name} needs ${target.name}${declaredBy(
      edge.declaredBy,
    )}. ${why} ${meanwhile(edge, assignment)}`,
    about: [source.id, target.id],
  });

  if (edge.bridge) {
    const shared = source.sharedService ? source : target;
    return explain(
      'shared-service-bridge',
      `${shared.name} is a shared service, reached over a bridge.`,
    );
  }
  if (sourceGroup.pin !== undefined || targetGroup.pin !== undefined) {
    const pinned = sourceGroup.pin !== undefined ? source : target;
    return explain('pin', `The pin of ${pinned.name} parts them.`);
  }
  if (sourceSlot.stage !== targetSlot.stage) {
    return explain(
      'phase-order',
      `They are in different phases, “${stages[sourceSlot.stage].title}” and “${
        stages[targetSlot.stage].title
      }”.`,
    );
  }
  if (sourceGroup.oversized || targetGroup.oversized) {
    return explain(
      'wave-of-its-own',
      `${
        (sourceGroup.oversized ? source : target).name
      } fills more than a wave and moves alone.`,
    );
  }
  if (sourceGroup.band !== targetGroup.band) {
    return explain(
      'criticality-order',
      'Production moves by rising criticality, and theirs differ.',
    );
  }
  const roomSomewhere =
    fits(sourceSlot, targetGroup.load, capacity) ||
    fits(targetSlot, sourceGroup.load, capacity);
  return roomSomewhere
    ? explain('stronger-ties', 'Each is tied more to others of its own wave.')
    : explain('capacity', 'Neither wave has room for both.');
}

function meanwhile(edge: Edge, assignment: Assignment): string {
  const { positionOf } = assignment;
  const [source, target] = [positionOf[edge.source], positionOf[edge.target]];
  return target > source
    ? `Between ${waveNameAt(source)} and ${waveNameAt(
        target,
      )} it calls back into vSphere.`
    : `Between ${waveNameAt(target)} and ${waveNameAt(
        source,
      )} it is called on Kubernetes from vSphere.`;
}
