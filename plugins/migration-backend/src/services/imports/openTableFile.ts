import { open } from 'node:fs/promises';
import { CsvTables } from './csv/CsvTables';
import { ImportRefusedError } from './ImportRefusedError';
import { TableFile } from './TableFile';
import { WorkbookLimits } from './workbook/limits';
import { Workbook } from './workbook/Workbook';
import { ZipParts } from './workbook/ZipParts';

/** First bytes of a zip file: with parts, without, and of one that was split. */
const zipSignatures = new Set(['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']);

const upload = 'Upload the .xlsx or the CSV files that RVTools exports.';

const otherFormats = [
  {
    signature: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    message:
      'The file is an old .xls workbook or is protected by a password. Open it in a spreadsheet program and save it as .xlsx without a password.',
  },
  {
    signature: '%PDF-',
    message: `The file is a PDF document, whatever its name says. ${upload}`,
  },
  {
    signature: '\x1f\x8b',
    message: `The file is packed with gzip, which is not unpacked here. ${upload}`,
  },
  {
    signature: '7z\xbc\xaf\x27\x1c',
    message: `The file is a 7-Zip archive, which is not unpacked here. ${upload}`,
  },
  {
    signature: 'Rar!\x1a\x07',
    message: `The file is a RAR archive, which is not unpacked here. ${upload}`,
  },
];

/**
 * Opens a workbook, a CSV file or a zip file of CSV files. What it is, its contents say; its name may say what it likes.
 *
 * @throws ImportRefusedError with a sentence that says what the file is instead
 */
export async function openTableFile(
  file: string,
  limits: WorkbookLimits,
): Promise<TableFile> {
  const start = await firstBytes(file);
  if (start.length === 0) {
    throw new ImportRefusedError('The file is empty. Export it again.');
  }
  const other = otherFormats.find(({ signature }) =>
    start.toString('latin1').startsWith(signature),
  );
  if (other) {
    throw new ImportRefusedError(other.message);
  }
  return zipSignatures.has(start.toString('latin1', 0, 4))
    ? openZip(file, limits)
    : CsvTables.ofFile(file, limits);
}

async function openZip(
  file: string,
  limits: WorkbookLimits,
): Promise<TableFile> {
  const parts = await ZipParts.open(file, limits);
  try {
    return isWorkbook(parts)
      ? await Workbook.open(parts, limits)
      : CsvTables.ofZip(parts, limits);
  } catch (error) {
    parts.close();
    throw error;
  }
}

/** Every package of Office Open XML has a list of its content types. */
function isWorkbook(parts: ZipParts): boolean {
  return parts.has('[Content_Types].xml') || parts.has('xl/workbook.xml');
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const start = Buffer.alloc(8);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    return start.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
