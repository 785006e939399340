import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../..',
);

/** Node and Yarn, when the machine has none that fit. */
export const toolchain = path.join(root, '.toolchain');

/** What the demo portal keeps between starts. */
export const data = process.env.CROSSWALK_DATA
  ? path.resolve(process.env.CROSSWALK_DATA)
  : path.join(root, '.data');
