import { Environment, Evidence, VirtualMachine } from '../types';
import { AttributeReader } from './attributes';
import { collect } from './collect';
import { NameParts } from './nameParts';
import { environmentOfText } from './words';

/** A VM with the application and the environment that it seems to belong to. */
export interface PlacedVirtualMachine {
  vm: VirtualMachine;
  parts: NameParts;
  base: string;
  label: string;
  evidence: Evidence;
  environment: Environment;
  environmentEvidence?: Evidence;
}

export function environmentOf(
  vm: VirtualMachine,
  parts: NameParts,
  attributeOf: AttributeReader,
): Pick<PlacedVirtualMachine, 'environment' | 'environmentEvidence'> {
  const attribute = attributeOf(vm, 'environment');
  const byAttribute = attribute && environmentOfText(attribute.value);
  if (attribute && byAttribute) {
    return {
      environment: byAttribute,
      environmentEvidence: {
        kind: 'attribute',
        message: `${attribute.header} is “${attribute.value}”`,
      },
    };
  }
  if (parts.environment) {
    return {
      environment: parts.environment,
      environmentEvidence: {
        kind: 'name',
        message: `Marked as ${parts.environment} in the name`,
      },
    };
  }
  for (const [kind, text] of [
    ['folder', vm.folder],
    ['cluster', vm.cluster],
  ] as const) {
    const environment = text && environmentOfText(text);
    if (environment) {
      return {
        environment,
        environmentEvidence: {
          kind,
          message: `In the ${kind} “${text}”`,
        },
      };
    }
  }
  return { environment: 'unknown' };
}

/**
 * VMs that nothing is said of are what those of the same name are, or what the whole application is, as far as these
 * agree. Marks in names do not count: who has none is something else.
 */
export function inheritEnvironment(members: PlacedVirtualMachine[]): void {
  const known = members.filter(
    each =>
      each.environment !== 'unknown' && each.parts.environment === undefined,
  );
  const byStem = collect(known, each => each.parts.stem);
  for (const each of members) {
    if (each.environment === 'unknown') {
      const [same, who] = byStem.has(each.parts.stem)
        ? [byStem.get(each.parts.stem) ?? [], `named “${each.parts.stem}”`]
        : [known, 'of the application'];
      const environments = new Set(same.map(other => other.environment));
      if (environments.size === 1) {
        each.environment = same[0].environment;
        each.environmentEvidence = {
          kind: 'name',
          message: `Others ${who} are ${same[0].environment}`,
        };
      }
    }
  }
}

/** People mark what is not production and leave production bare. */
export function assumeProduction(members: PlacedVirtualMachine[]): void {
  const marked = new Set(members.map(each => each.environment));
  const bare = marked.has('unknown') && marked.size > 1;
  if (!bare || marked.has('production')) {
    return;
  }
  for (const each of members) {
    if (each.environment === 'unknown') {
      each.environment = 'production';
      each.environmentEvidence = {
        kind: 'name',
        message:
          'Other VMs of the application are marked as not production, these are not marked',
      };
    }
  }
}
