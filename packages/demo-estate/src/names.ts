import { DemoApplication, DemoEnvironment, DemoTier } from './types';

const dashMarks: Record<DemoEnvironment, string> = {
  production: '',
  staging: 'stg',
  test: 'tst',
  development: 'dev',
};
const letterMarks: Record<DemoEnvironment, string> = {
  production: '',
  staging: 'S',
  test: 'T',
  development: 'D',
};

/** The name that an application's convention gives its nth VM of a tier; production carries no mark. */
export function virtualMachineName(
  application: DemoApplication,
  environment: DemoEnvironment,
  tier: DemoTier,
  ordinal: number,
): string {
  const { style, prefix } = application.naming;
  const number = String(ordinal).padStart(2, '0');
  switch (style) {
    case 'upper':
      return `${prefix}${
        letterMarks[environment]
      }${tier.toUpperCase()}${number}`;
    case 'underscore':
      return [
        prefix,
        environment === 'production' ? 'prod' : dashMarks[environment],
        tier,
        number,
      ].join('_');
    case 'spaced':
      return `${prefix} ${tier === 'db' ? 'DB' : titled(tier)} ${ordinal}${
        environment === 'production' ? '' : ` (${titled(environment)})`
      }`;
    default:
      return [prefix, dashMarks[environment], tier, number]
        .filter(part => part !== '')
        .join('-');
  }
}

function titled(word: string): string {
  return `${word[0].toUpperCase()}${word.slice(1)}`;
}
