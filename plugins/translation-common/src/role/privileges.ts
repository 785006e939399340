/** A rule as RBAC has it. */
export interface PolicyRule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** What a privilege of vCenter is worth on a cluster with KubeVirt. */
interface Grant {
  rules: PolicyRule[];
  /** The rules are about things outside of namespaces, so a Role cannot grant them. */
  clusterWide?: true;
}

const READ = ['get', 'list', 'watch'];
const CHANGE = ['update', 'patch'];
const VM = 'kubevirt.io';
const ACTIONS = 'subresources.kubevirt.io';

const rule = (
  apiGroup: string,
  resources: string[],
  verbs: string[],
): PolicyRule => ({ apiGroups: [apiGroup], resources, verbs });

const grant = (...rules: PolicyRule[]): Grant => ({ rules });
const clusterWide = (...rules: PolicyRule[]): Grant => ({
  rules,
  clusterWide: true,
});
const act = (action: string) =>
  grant(rule(ACTIONS, [`virtualmachines/${action}`], ['update']));
const change = () => grant(rule(VM, ['virtualmachines'], CHANGE));

/** System.View, System.Read and System.Anonymous are part of every role of vCenter. */
export const readRules: PolicyRule[] = [
  rule(VM, ['virtualmachines', 'virtualmachineinstances'], READ),
];

/** Privileges that have a counterpart. Whatever is not here is a question, never a wildcard. */
export const privileges: Readonly<Record<string, Grant>> = {
  'System.Anonymous': grant(),
  'System.View': grant(),
  'System.Read': grant(),
  'VirtualMachine.Interact.PowerOn': act('start'),
  'VirtualMachine.Interact.PowerOff': act('stop'),
  'VirtualMachine.Interact.Reset': act('restart'),
  'VirtualMachine.Interact.Suspend': grant(
    rule(
      ACTIONS,
      ['virtualmachineinstances/pause', 'virtualmachineinstances/unpause'],
      ['update'],
    ),
  ),
  'VirtualMachine.Interact.ConsoleInteract': grant(
    rule(
      ACTIONS,
      ['virtualmachineinstances/console', 'virtualmachineinstances/vnc'],
      ['get'],
    ),
  ),
  'VirtualMachine.Inventory.Create': grant(
    rule(VM, ['virtualmachines'], ['create']),
  ),
  'VirtualMachine.Inventory.CreateFromExisting': grant(
    rule('clone.kubevirt.io', ['virtualmachineclones'], ['create']),
  ),
  'VirtualMachine.Inventory.Delete': grant(
    rule(VM, ['virtualmachines'], ['delete']),
  ),
  'VirtualMachine.Config.CPUCount': change(),
  'VirtualMachine.Config.Memory': change(),
  'VirtualMachine.Config.Settings': change(),
  'VirtualMachine.Config.EditDevice': change(),
  'VirtualMachine.Config.AddNewDisk': grant(
    rule(VM, ['virtualmachines'], CHANGE),
    rule('cdi.kubevirt.io', ['datavolumes'], ['create']),
  ),
  'VirtualMachine.Config.AddExistingDisk': grant(
    rule(
      ACTIONS,
      ['virtualmachines/addvolume', 'virtualmachines/removevolume'],
      ['update'],
    ),
  ),
  'VirtualMachine.Config.DiskExtend': grant(
    rule('', ['persistentvolumeclaims'], ['get', ...CHANGE]),
  ),
  'VirtualMachine.State.CreateSnapshot': grant(
    rule('snapshot.kubevirt.io', ['virtualmachinesnapshots'], ['create']),
  ),
  'VirtualMachine.State.RemoveSnapshot': grant(
    rule('snapshot.kubevirt.io', ['virtualmachinesnapshots'], ['delete']),
  ),
  'VirtualMachine.State.RevertToSnapshot': grant(
    rule('snapshot.kubevirt.io', ['virtualmachinerestores'], ['create']),
  ),
  'VirtualMachine.Provisioning.Clone': grant(
    rule('clone.kubevirt.io', ['virtualmachineclones'], ['create']),
  ),
  'VirtualMachine.Provisioning.DeployTemplate': grant(
    rule('cdi.kubevirt.io', ['datasources'], READ),
    rule(VM, ['virtualmachines'], ['create']),
  ),
  'Resource.HotMigrate': act('migrate'),
  'Datastore.AllocateSpace': grant(
    rule('', ['persistentvolumeclaims'], ['create']),
  ),
  'Datastore.Browse': grant(rule('', ['persistentvolumeclaims'], READ)),
  'Network.Assign': grant(
    rule('k8s.cni.cncf.io', ['network-attachment-definitions'], READ),
  ),
  'Alarm.Create': grant(
    rule('monitoring.coreos.com', ['prometheusrules'], ['create']),
  ),
  'Alarm.Edit': grant(
    rule('monitoring.coreos.com', ['prometheusrules'], CHANGE),
  ),
  'Alarm.Delete': grant(
    rule('monitoring.coreos.com', ['prometheusrules'], ['delete']),
  ),
  'Host.Config.Maintenance': clusterWide(
    rule('', ['nodes'], [...READ, 'patch']),
    rule('', ['pods/eviction'], ['create']),
  ),
  'StorageProfile.View': clusterWide(
    rule('storage.k8s.io', ['storageclasses'], READ),
  ),
};
