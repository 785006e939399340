/** How much of a workbook is read before it is refused. Files are hostile until parsed. */
export interface WorkbookLimits {
  /** Bytes of all parts together once unpacked, as declared and as found. */
  maxUnzippedBytes: number;
  /** Unpacked to packed size of one part, for parts large enough to hurt. */
  maxCompressionRatio: number;
  /** Rows of one sheet. */
  maxRows: number;
  /** Cells of one sheet, gaps included. */
  maxCells: number;
  /** Characters of one cell. */
  maxStringLength: number;
  /** Texts in the table that the cells of all sheets point into. */
  maxStrings: number;
  /** Characters of all of them together. */
  maxCharacters: number;
}

export const defaultWorkbookLimits: WorkbookLimits = {
  maxUnzippedBytes: 1024 ** 3,
  // Sheets of an export pack to about a tenth, ones that repeat themselves to a fiftieth; DEFLATE ends at 1 : 1032.
  maxCompressionRatio: 250,
  maxRows: 1_048_576,
  maxCells: 100_000_000,
  maxStringLength: 1_000_000,
  // A hundred thousand VMs need about a million.
  maxStrings: 5_000_000,
  maxCharacters: 200_000_000,
};

/** Parts below this may be as repetitive as they like. */
export const ratioAppliesFromBytes = 16 * 1024 * 1024;

/** More parts than any export has, few enough to list quickly. */
export const maxParts = 20_000;

/** The parts that say which sheets there are have a few kilobytes. */
export const maxStructureBytes = 16 * 1024 * 1024;

/** As a person reads it: `1.0 GB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
