import { SourceCoverage } from '@crosswalk/backstage-plugin-migration-common';
import { InventoryMirror } from '../collector/InventoryMirror';
import { objectTypes, properties } from '../collector/properties';

/**
 * Which properties could have been said: those that were asked for, that the server knows, and that it let us read of
 * some object, or refused of none.
 */
export function coverageOf(
  mirror: InventoryMirror,
  unsupported: ReadonlySet<string>,
): SourceCoverage {
  const tables = objectTypes.map(type => {
    const objects = mirror.all(type);
    const readable = Object.keys(properties[type]).filter(
      path =>
        !unsupported.has(path) &&
        (objects.length === 0 ||
          objects.some(({ missing }) => !missing.has(path))),
    );
    return [type, readable] as const;
  });
  return { format: 'vcenter', tables: Object.fromEntries(tables) };
}
