import { postgres } from './postgres.mjs';
import { techdocs } from './techdocs.mjs';
import { vcsim } from './vcsim.mjs';

/** Each peer installs what it needs, starts on loopback, runs its suite, stops, and answers an exit code. */
export const peers = { postgres, techdocs, vcsim };
