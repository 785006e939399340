import { DemoApplication } from '../types';
import { platformTeam } from './platformTeam';
import { teamInsight } from './teamInsight';
import { teamOrders } from './teamOrders';
import { teamWorkplace } from './teamWorkplace';

export { strayNames, templateNames } from './leftovers';

/**
 * The applications of the demo company, written by hand so that a person finds them believable: three teams that build,
 * and one that runs the platform.
 */
export const demoCatalogue: DemoApplication[] = [
  ...platformTeam,
  ...teamOrders,
  ...teamInsight,
  ...teamWorkplace,
];
