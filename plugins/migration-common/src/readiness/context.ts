import {
  Infrastructure,
  SourceCoverage,
  TargetName,
  VirtualMachine,
} from '../types';

/** What an assessment needs to know beside the VM. One context serves all VMs of the same sources. @public */
export interface AssessmentContext {
  /** Of the sources that know the VM, the one that is believed first. */
  coverages: SourceCoverage[];
  infrastructure: Infrastructure;
  /** ISO 8601: when the sources looked. What was off since long was so then; nobody knows of today. */
  now: string;
  /** Days that a VM is off before it counts as idle; 30 unless told. */
  idleAfterDays?: number;
  /**
   * Whether rows of detail sheets cannot be told apart from those of another VM of the same name; see
   * {@link ambiguousNames}. Never, unless told.
   */
  isNameAmbiguous?: (vm: VirtualMachine) => boolean;
  /** By key, unique within the estate; see {@link assignTargetNames}. The name is proposed by itself unless told. */
  targetNames?: ReadonlyMap<string, TargetName>;
}
