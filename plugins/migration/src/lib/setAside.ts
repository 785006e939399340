import type { VirtualMachine } from '@crosswalk/backstage-plugin-migration-common';

export type SetAsideReason = 'template' | 'placeholder' | 'systemAgent';

/** Why a VM is set aside from planning; undefined for one that counts. */
export function setAsideReason(
  vm: Pick<VirtualMachine, SetAsideReason>,
): SetAsideReason | undefined {
  if (vm.template) {
    return 'template';
  }
  if (vm.placeholder) {
    return 'placeholder';
  }
  return vm.systemAgent ? 'systemAgent' : undefined;
}
