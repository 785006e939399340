import { Application, Confidence, DataGap, VirtualMachine } from '../types';

/** How much is known of one application or of all applications of an estate. @public */
export interface ConfidenceFacts {
  applications: number;
  /** VMs that are to move. */
  virtualMachines: number;
  /** Of those, the ones whose operating system, memory and storage are known. */
  described: number;
  /** Applications of which at least one dependency is known. */
  connected: number;
  /** Applications that a person confirmed. */
  confirmed: number;
  /** Applications whose owner, environment and criticality are known. */
  classified: number;
}

/** The share that has to be known for a kind of data to count as there. */
const enough: Record<DataGap['category'], number> = {
  inventory: 0.9,
  // Some applications talk with no other, and no flow of theirs is missing.
  dependencies: 0.5,
  application: 0.9,
  business: 0.9,
};

/**
 * How well founded decisions and plans can be, by what is there of four kinds of data: inventory, dependencies, which
 * VMs are which application, and what the business says of them. Low says that much is missing, not that a plan is wrong.
 *
 * @public
 */
export function confidenceOf(facts: ConfidenceFacts): Confidence {
  const one = facts.applications === 1;
  const gaps = [
    gap('inventory', facts.described, facts.virtualMachines, share =>
      facts.virtualMachines === 0
        ? 'There are no VMs'
        : `Operating system, memory and storage are known of ${share} VMs`,
    ),
    gap('dependencies', facts.connected, facts.applications, share =>
      one
        ? 'No dependency of it is known; whether it has none cannot be told'
        : `Dependencies are known of ${share} applications`,
    ),
    gap('application', facts.confirmed, facts.applications, share =>
      one
        ? 'Nobody has confirmed that these VMs are one application'
        : `${share} applications have been confirmed by a person`,
    ),
    gap('business', facts.classified, facts.applications, share =>
      one
        ? 'Its owner, environment or criticality is not known'
        : `Owner, environment and criticality are known of ${share} applications`,
    ),
  ].filter(each => each !== undefined);
  return { level: levelOf(gaps.length), gaps };
}

/** What {@link confidenceOf} asks for of one application. @public */
export function confidenceFactsOf(
  application: Pick<
    Application,
    'owner' | 'environment' | 'criticality' | 'confirmed'
  >,
  known: {
    virtualMachines: Pick<
      VirtualMachine,
      'osFamily' | 'memoryMiB' | 'provisionedMiB'
    >[];
    /** Dependencies with other applications. */
    dependencies: number;
  },
): ConfidenceFacts {
  const classified =
    application.owner !== undefined &&
    application.environment !== 'unknown' &&
    application.criticality !== 'unknown';
  return {
    applications: 1,
    virtualMachines: known.virtualMachines.length,
    described: known.virtualMachines.filter(isDescribed).length,
    connected: known.dependencies > 0 ? 1 : 0,
    confirmed: application.confirmed ? 1 : 0,
    classified: classified ? 1 : 0,
  };
}

/** Whether the inventory says of a VM what a decision needs at least. */
function isDescribed(
  vm: Pick<VirtualMachine, 'osFamily' | 'memoryMiB' | 'provisionedMiB'>,
): boolean {
  return vm.osFamily !== 'unknown' && vm.memoryMiB > 0 && vm.provisionedMiB > 0;
}

function gap(
  category: DataGap['category'],
  known: number,
  of: number,
  message: (share: string) => string,
): DataGap | undefined {
  return of > 0 && known >= enough[category] * of
    ? undefined
    : { category, message: message(`${known} of ${of}`) };
}

function levelOf(gaps: number): Confidence['level'] {
  if (gaps === 0) {
    return 'high';
  }
  return gaps <= 2 ? 'medium' : 'low';
}
