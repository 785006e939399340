import { ImportReport } from '@crosswalk/backstage-plugin-migration-common';

/** Of an import that brings no rows, because it takes a source out of the estate. */
export const nothingRead: ImportReport = {
  rowsRead: 0,
  accepted: 0,
  excluded: 0,
  rejected: 0,
  details: [],
};
