import { Application } from '../../types';
import { KonveyorApplication } from './applicationRow';

type Filled = Pick<Application, 'description' | 'owner' | 'evidence'>;

/**
 * Fills in what nobody has said of an application yet, and adds the evidence that it does not have. What a person, or
 * what suggested it, has said stays.
 *
 * @public
 */
export function fillFromKonveyor(
  application: Filled,
  described: KonveyorApplication,
): Filled {
  const known = new Set(application.evidence.map(keyOf));
  return {
    description: application.description || described.description,
    owner: application.owner || described.owner,
    evidence: [
      ...application.evidence,
      ...described.evidence.filter(each => {
        const isNew = !known.has(keyOf(each));
        known.add(keyOf(each));
        return isNew;
      }),
    ],
  };
}

function keyOf({ kind, message }: Application['evidence'][number]): string {
  return `${kind}\n${message}`;
}
