import { decode } from './decode';
import {
  KonveyorEstate,
  KonveyorImport,
  KonveyorImportOptions,
} from './konveyorImport';
import { KonveyorReader } from './KonveyorReader';
import { Layout } from './Layout';

/**
 * Reads Konveyor's CSV of applications and the dependencies between them. Two passes, so that a dependency may stand
 * before the applications that it is between. One bad row never stops the file, and nothing of it is taken.
 *
 * @throws KonveyorFormatError when the file is something else
 * @public
 */
export function readKonveyorCsv(
  bytes: Uint8Array,
  estate: KonveyorEstate,
  options: KonveyorImportOptions = {},
): KonveyorImport {
  const text = decode(bytes);
  return new KonveyorReader(Layout.detect(text), estate, options).read(text);
}
