import type { Suite } from './figures';
import { glossarySuite } from './glossary';
import { migrationSuite } from './migration';
import { qualitySuite } from './quality';

/** What `yarn bench` can measure; a suite is a folder of its own and one line here. */
export const suites: readonly Suite[] = [
  glossarySuite,
  qualitySuite,
  migrationSuite,
];
