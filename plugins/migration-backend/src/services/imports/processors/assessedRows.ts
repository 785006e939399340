import {
  AssessmentContext,
  ambiguousNames,
  assessVirtualMachine,
  assignTargetNames,
  Infrastructure,
  MergedVirtualMachine,
  SourceCoverage,
} from '@crosswalk/backstage-plugin-migration-common';
import { fromVirtualMachine } from '../../../store/virtualMachineRows';

/** A source as far as an assessment needs it. */
interface AssessedSource {
  id: string;
  coverage?: SourceCoverage;
  infrastructure?: Infrastructure;
}

/** A row of the estate. */
export type AssessedRow = ReturnType<typeof fromVirtualMachine>;

/** Rows of the estate with what was found out about each VM, in the order of the VMs. */
export function assessedRows(
  merged: MergedVirtualMachine[],
  sources: AssessedSource[],
  options: { estateId: string; now: string; idleAfterDays?: number },
): AssessedRow[] {
  const virtualMachines = merged.map(each => each.virtualMachine);
  const ambiguous = ambiguousNames(virtualMachines);
  const shared = {
    infrastructure: together(sources.map(each => each.infrastructure)),
    now: options.now,
    idleAfterDays: options.idleAfterDays,
    targetNames: assignTargetNames(virtualMachines),
    isNameAmbiguous: ({ key }: { key: string }) => ambiguous.has(key),
  };
  const coverages = new Map(sources.map(each => [each.id, each.coverage]));
  const contexts = new Map<string, AssessmentContext>();
  return merged.map(({ virtualMachine: vm, members }) => {
    const ids = members.map(each => each.sourceId);
    const known = ids.join('\n');
    let context = contexts.get(known);
    if (!context) {
      context = {
        ...shared,
        coverages: ids.flatMap(id => coverages.get(id) ?? []),
      };
      contexts.set(known, context);
    }
    return fromVirtualMachine({
      estateId: options.estateId,
      vm,
      assessment: assessVirtualMachine(vm, context),
      sources: ids,
      assessedAt: options.now,
    });
  });
}

function together(all: (Infrastructure | undefined)[]): Infrastructure {
  return {
    clusters: all.flatMap(each => each?.clusters ?? []),
    hosts: all.flatMap(each => each?.hosts ?? []),
    datastores: all.flatMap(each => each?.datastores ?? []),
  };
}
