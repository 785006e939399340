import { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import { ImportRefusedError } from '../ImportRefusedError';
import {
  bytesText,
  maxParts,
  ratioAppliesFromBytes,
  WorkbookLimits,
} from './limits';

/** Parts of a zip file by path, all of them checked against the limits before one is read. */
export class ZipParts {
  /** @throws ImportRefusedError when the file is damaged or would unpack to too much */
  static async open(file: string, limits: WorkbookLimits): Promise<ZipParts> {
    const zip = await openZip(file);
    try {
      return new ZipParts(zip, await readEntries(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  readonly #zip: yauzl.ZipFile;
  readonly #entries: Map<string, yauzl.Entry>;

  private constructor(zip: yauzl.ZipFile, entries: Map<string, yauzl.Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** As they are spelt. */
  get paths(): string[] {
    return [...this.#entries.values()].map(({ fileName }) => fileName);
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLocaleLowerCase('en-US'));
  }

  /** Unpacked bytes; 0 when there is no such part. */
  size(path: string): number {
    return (
      this.#entries.get(path.toLocaleLowerCase('en-US'))?.uncompressedSize ?? 0
    );
  }

  /** The unpacked bytes; the stream fails as soon as there are more than were declared. */
  read(path: string): Promise<Readable> {
    const entry = this.#entries.get(path.toLocaleLowerCase('en-US'));
    if (!entry) {
      throw new ImportRefusedError(
        `The file is damaged: its part ${path} is missing. Export it again.`,
      );
    }
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) =>
        error ? reject(damaged(error)) : resolve(stream),
      );
    });
  }

  close(): void {
    this.#zip.close();
  }
}

export function damaged(error: Error): ImportRefusedError {
  return new ImportRefusedError(
    `The file is damaged (${error.message}). Export or upload it again.`,
  );
}

function openZip(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (!error) {
        resolve(zip);
      } else if (/central directory/i.test(error.message)) {
        reject(
          new ImportRefusedError(
            'The file is truncated: the end of the file is missing. Export or upload it again.',
          ),
        );
      } else {
        reject(damaged(error));
      }
    });
  });
}

function readEntries(
  zip: yauzl.ZipFile,
  limits: WorkbookLimits,
): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      try {
        checkEntry(entry, total, entries.size, limits);
      } catch (error) {
        reject(error);
        return;
      }
      // Part names do not differ by case (ECMA-376 part 2, 6.2.2).
      entries.set(entry.fileName.toLocaleLowerCase('en-US'), entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => reject(damaged(error)));
    zip.readEntry();
  });
}

function checkEntry(
  entry: yauzl.Entry,
  total: number,
  count: number,
  limits: WorkbookLimits,
): void {
  if (entry.isEncrypted()) {
    throw new ImportRefusedError(
      'The file is protected by a password. Save it without one and upload it again.',
    );
  }
  if (total > limits.maxUnzippedBytes || count >= maxParts) {
    throw new ImportRefusedError(
      `The file would unpack to more than ${bytesText(
        limits.maxUnzippedBytes,
      )}, which no export does; it is refused as a zip bomb.`,
    );
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (
    entry.uncompressedSize >= ratioAppliesFromBytes &&
    ratio > limits.maxCompressionRatio
  ) {
    throw new ImportRefusedError(
      `The file would unpack from ${bytesText(
        entry.compressedSize,
      )} to ${bytesText(
        entry.uncompressedSize,
      )} in its part ${entry.fileName.slice(
        0,
        100,
      )}, which no export does; it is refused as a zip bomb.`,
    );
  }
}
