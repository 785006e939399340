import { Criticality, Evidence } from '../types';
import { AttributeReader, criticalityOf } from './attributes';
import { VirtualMachineGroup } from './grouping';

const ranks: Criticality[] = [
  'unknown',
  'low',
  'medium',
  'high',
  'mission-critical',
];

/** The highest that attributes say, lowered where the environment is not production; a guess where they say nothing. */
export function criticalityOfGroup(
  group: VirtualMachineGroup,
  shared: boolean,
  attributeOf: AttributeReader,
): { value: Criticality; evidence?: Evidence } {
  const said = group.members
    .flatMap(vm => attributeOf(vm, 'criticality') ?? [])
    .flatMap(({ header, value }) => {
      const criticality = criticalityOf(value);
      return criticality ? [{ header, value, criticality }] : [];
    })
    .sort(
      (a, b) => ranks.indexOf(b.criticality) - ranks.indexOf(a.criticality),
    )[0];
  if (group.environment === 'test' || group.environment === 'development') {
    return {
      value: 'low',
      evidence: {
        kind: 'environment',
        message: said
          ? `${said.header} says “${said.value}” of the application; this is its ${group.environment} environment`
          : `It is a ${group.environment} environment`,
      },
    };
  }
  if (said) {
    const capped =
      group.environment === 'staging' && ranks.indexOf(said.criticality) > 2;
    return {
      value: capped ? 'medium' : said.criticality,
      evidence: {
        kind: 'attribute',
        message: `${said.header} is “${said.value}”${
          capped ? ', and this is its staging environment' : ''
        }`,
      },
    };
  }
  if (shared) {
    return {
      value: 'high',
      evidence: { kind: 'guess', message: 'Others depend on a shared service' },
    };
  }
  return group.environment === 'unknown'
    ? { value: 'unknown' }
    : {
        value: 'medium',
        evidence: {
          kind: 'guess',
          message: `Nothing says how critical it is; ${group.environment} is taken as medium`,
        },
      };
}
