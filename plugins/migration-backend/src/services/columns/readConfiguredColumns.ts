import { Config } from '@backstage/config';
import {
  ColumnMapping,
  columnMeanings,
} from '@crosswalk/backstage-plugin-migration-common';

/** `migration.imports.columns` of the configuration: what columns mean in all estates. */
export function readConfiguredColumns(root: Config): ColumnMapping {
  const config = root.getOptionalConfig('migration.imports.columns');
  return Object.fromEntries(
    columnMeanings.flatMap(meaning => {
      const headers = config?.getOptionalStringArray(meaning);
      return headers ? [[meaning, headers]] : [];
    }),
  );
}
