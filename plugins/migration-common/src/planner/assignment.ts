import { PlanConstraints } from '../types';
import { Capacity, Edge, Group, Member, Slot } from './model';

/** A finished assignment, as the explanations read it. */
export interface Assignment {
  members: Member[];
  groups: Group[];
  edges: Edge[];
  slots: Slot[];
  /** Group of each member. */
  groupOf: Group[];
  /** Position of the wave of each member. */
  positionOf: number[];
  capacity: Capacity;
  constraints: PlanConstraints;
}

export function assignmentOf(
  parts: Omit<Assignment, 'groupOf' | 'positionOf'>,
): Assignment {
  const groupOf: Group[] = [];
  const positionOf: number[] = [];
  parts.slots.forEach((slot, position) => {
    for (const index of slot.groups) {
      for (const member of parts.groups[index].members) {
        groupOf[member] = parts.groups[index];
        positionOf[member] = position;
      }
    }
  });
  return { ...parts, groupOf, positionOf };
}

export function waveIdAt(position: number): string {
  return `wave-${position + 1}`;
}

/** How a sentence speaks of it: “wave 3”. */
export function waveNameAt(position: number): string {
  return `wave ${position + 1}`;
}
