import { alarmTranslator } from './alarm/alarm';
import { drsRulesTranslator } from './drs-rules/drsRules';
import { firewallRuleTranslator } from './firewall-rule/firewallRule';
import { Translator, TranslatorId } from './manifests/types';
import { protectionGroupTranslator } from './protection-group/protectionGroup';
import { resourcePoolTranslator } from './resource-pool/resourcePool';
import { restartPriorityTranslator } from './restart-priority/restartPriority';
import { roleTranslator } from './role/role';
import { storagePolicyTranslator } from './storage-policy/storagePolicy';
import { virtualServiceTranslator } from './virtual-service/virtualService';
import { vmTemplateTranslator } from './vm-template/vmTemplate';

/** All translators by id, so that a page can list, prefill and run them. @public */
export const translators: Readonly<Record<TranslatorId, Translator>> = {
  'storage-policy': storagePolicyTranslator,
  'firewall-rule': firewallRuleTranslator,
  'drs-rules': drsRulesTranslator,
  'restart-priority': restartPriorityTranslator,
  'resource-pool': resourcePoolTranslator,
  role: roleTranslator,
  'virtual-service': virtualServiceTranslator,
  'vm-template': vmTemplateTranslator,
  alarm: alarmTranslator,
  'protection-group': protectionGroupTranslator,
};

/** Whether there is a translator of this id. @public */
export function isTranslatorId(id: string): id is TranslatorId {
  return Object.hasOwn(translators, id);
}
