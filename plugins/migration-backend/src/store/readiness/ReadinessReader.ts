import {
  AnsweredGroup,
  AssessmentContext,
  VirtualMachine,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';

/** What was found out about VMs, and what it was found out from. */
export interface ReadinessReader {
  /** VMs that are not set aside, counted by what they got; of one application, or of all. */
  groups(estateId: string, applicationId?: string): Promise<AnsweredGroup[]>;
  /** What the stored answers of this VM rest on, so that they can be given again with their evidence. */
  contextOf(
    estateId: string,
    vm: VirtualMachine & Pick<VirtualMachineRow, 'sources'>,
  ): Promise<AssessmentContext>;
}
