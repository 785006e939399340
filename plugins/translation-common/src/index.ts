/**
 * Translators from vSphere objects to Kubernetes: pure functions that say what they lose and what they ask.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './manifests/types';
export { isDns1123Label, toDns1123Label } from './dns1123';
export { toRunVmInputs } from './virtual-machine/toRunVmInputs';
export { isTranslatorId, translators } from './translators';
export { alarmTranslator, type AlarmInput } from './alarm/alarm';
export { drsRulesTranslator, type DrsRulesInput } from './drs-rules/drsRules';
export { firewallRuleTranslator } from './firewall-rule/firewallRule';
export type { FirewallRuleInput } from './firewall-rule/input';
export {
  protectionGroupTranslator,
  type ProtectionGroupInput,
} from './protection-group/protectionGroup';
export {
  resourcePoolTranslator,
  type ResourcePoolInput,
} from './resource-pool/resourcePool';
export {
  restartPriorityTranslator,
  type RestartPriorityInput,
} from './restart-priority/restartPriority';
export { roleTranslator, type RoleInput } from './role/role';
export { storagePolicyTranslator } from './storage-policy/storagePolicy';
export type { StoragePolicyInput } from './storage-policy/input';
export type { VirtualServiceInput } from './virtual-service/input';
export { virtualServiceTranslator } from './virtual-service/virtualService';
export {
  vmTemplateTranslator,
  type VmTemplateInput,
} from './vm-template/vmTemplate';
