import { areDifferent, maySharePlace, nameKeyOf } from './identity';
import { MergedVirtualMachine } from './mergeInventories';
import { put } from './recognise';

/**
 * VMs of a source that other sources may know under the same name: nothing speaks against it, and nothing but the name
 * speaks for it, so each is there twice if they are one.
 *
 * @returns their names, sorted
 * @public
 */
export function namesakesWithoutPlace(
  merged: MergedVirtualMachine[],
  sourceId: string,
): string[] {
  const own = new Map<string, MergedVirtualMachine[]>();
  const foreign = new Map<string, MergedVirtualMachine[]>();
  for (const each of merged) {
    const side = each.members.some(member => member.sourceId === sourceId)
      ? own
      : foreign;
    put(side, nameKeyOf(each.virtualMachine), each);
  }
  return [...own]
    .flatMap(([name, mine]) =>
      mine
        .filter(a => foreign.get(name)?.some(b => mayBeOne(a, b)))
        .map(each => each.virtualMachine.name),
    )
    .sort();
}

function mayBeOne(a: MergedVirtualMachine, b: MergedVirtualMachine): boolean {
  const sources = new Set(a.members.map(each => each.sourceId));
  return (
    // One source that knows both tells them apart.
    !b.members.some(each => sources.has(each.sourceId)) &&
    maySharePlace(a.virtualMachine, b.virtualMachine) &&
    !areDifferent(a.virtualMachine, b.virtualMachine)
  );
}
