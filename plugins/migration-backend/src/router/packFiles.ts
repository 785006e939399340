import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';

/** A file on disk, and what it is called inside the zip file. */
export interface PackedFile {
  name: string;
  file: string;
}

/** Sizes and offsets have 32 bits in the plain format, of which this is the last that means itself. */
const mostBytes = 0xffff_fffe;

/** Names are UTF-8. */
const utf8Flag = 0x0800;
/** 1 January 1980, so that the same files give the same bytes. */
const date = 0x0021;

interface Entry {
  name: Buffer;
  bytes: number;
  checksum: number;
  offset: number;
}

/**
 * Writes files into one zip file, uncompressed, because what happens to it next is that it is read.
 *
 * @throws Error when they are larger than a plain zip file can be
 */
export async function packFiles(
  target: string,
  files: readonly PackedFile[],
): Promise<void> {
  await pipeline(zipOf(files), createWriteStream(target));
}

async function* zipOf(files: readonly PackedFile[]): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const { name, file } of distinct(files)) {
    const entry = {
      name: Buffer.from(name),
      bytes: (await stat(file)).size,
      checksum: await checksumOf(file),
      offset,
    };
    const header = localHeader(entry);
    yield header;
    yield* createReadStream(file) as AsyncIterable<Buffer>;
    entries.push(entry);
    offset += header.length + entry.bytes;
    if (offset > mostBytes) {
      throw new Error('The files are too large to be packed together');
    }
  }
  const directory = Buffer.concat(entries.map(directoryEntry));
  yield directory;
  yield endOfDirectory(entries.length, directory.length, offset);
}

async function checksumOf(file: string): Promise<number> {
  let checksum = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum);
  }
  return checksum;
}

/** Two of one name would be one file in the end. */
function distinct(files: readonly PackedFile[]): PackedFile[] {
  const taken = new Set<string>();
  return files.map(({ name, file }) => {
    let free = name;
    for (let n = 2; taken.has(free.toLocaleLowerCase('en-US')); n++) {
      free = `${n}/${name}`;
    }
    taken.add(free.toLocaleLowerCase('en-US'));
    return { name: free, file };
  });
}

/** What both headers of an entry say of it, from the version needed on. */
function commonFields({ name, bytes, checksum }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Flag, 2);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(bytes, 14);
  fields.writeUInt32LE(bytes, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    commonFields(entry),
    entry.name,
  ]);
}

function directoryEntry(entry: Entry): Buffer {
  const start = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([start, commonFields(entry), rest, entry.name]);
}

function endOfDirectory(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
