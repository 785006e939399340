import { Random } from '../random';
import { DemoEnvironment } from '../types';
import { VirtualMachineOrder } from './order';

const attributeEnvironments: Record<DemoEnvironment, readonly string[]> = {
  production: ['Production', 'Production', 'Production', 'PROD'],
  staging: ['Staging'],
  test: ['Test'],
  development: ['Development', 'Dev'],
};

/** People fill custom attributes when they think of it: about two thirds of the VMs, less where it matters less. */
export function attributesOf(
  order: VirtualMachineOrder,
  random: Random,
): Record<string, string> {
  const { application, environment } = order;
  if (!application || !environment) {
    return {};
  }
  const production = environment === 'production';
  const attributes: Record<string, string> = {};
  if (random.chance(0.75)) {
    attributes.Owner = application.owner;
  }
  if (random.chance(0.8)) {
    attributes.Environment = random.pick(attributeEnvironments[environment]);
  }
  if (random.chance(0.55)) {
    attributes.Application = application.name;
  }
  if (production && random.chance(0.7)) {
    attributes.Criticality = application.criticality;
  }
  if (random.chance(production ? 0.9 : 0.4)) {
    attributes['Backup policy'] = backupPolicyOf(order, random);
  }
  return attributes;
}

function backupPolicyOf(order: VirtualMachineOrder, random: Random): string {
  if (order.environment !== 'production') {
    return 'none';
  }
  const stateful = order.tier === 'db' || order.tier === 'file';
  return stateful ? 'gold' : random.pick(['silver', 'bronze']);
}
