import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { inventoryWorkbook } from './migrationApi';

/** A member of a zip file: its name and its deflated bytes. */
interface Member {
  name: string;
  deflated: Buffer;
  size: number;
}

/** What the bomb's sheet unpacks to. */
const sheetBytes = 1024 ** 3;

/**
 * A workbook whose vInfo sheet is a gigabyte of zeros, about a megabyte packed. It says how much it is, or claims
 * another size.
 */
export async function createZipBomb(
  declaredBytes: number = sheetBytes,
): Promise<Buffer> {
  const sheet = 'xl/worksheets/sheet1.xml';
  const files = unzipSync(inventoryWorkbook(['web-01']));
  const members = Object.entries(files)
    .filter(([name]) => name !== sheet)
    .map(([name, bytes]) => ({
      name,
      deflated: deflateRawSync(bytes),
      size: bytes.length,
    }));
  return zip([
    ...members,
    { name: sheet, deflated: await deflateZeros(), size: declaredBytes },
  ]);
}

async function deflateZeros(): Promise<Buffer> {
  const stream = createDeflateRaw({ level: 9 });
  const zeros = Buffer.alloc(1024 * 1024);
  const packed: Buffer[] = [];
  stream.on('data', chunk => packed.push(chunk));
  for (let bytes = 0; bytes < sheetBytes; bytes += zeros.length) {
    if (!stream.write(zeros)) {
      await new Promise(drained => stream.once('drain', drained));
    }
  }
  const ended = new Promise(done => stream.once('end', done));
  stream.end();
  await ended;
  return Buffer.concat(packed);
}

/** Writers of zip files count for themselves; this one writes what it is told. */
function zip(members: Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, deflated, size } of members) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(deflated.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = [Buffer.from('PK\u0003\u0004'), common, Buffer.from(name)];
    parts.push(...local, deflated);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        common,
        tail,
        Buffer.from(name),
      ]),
    );
    offset += Buffer.concat(local).length + deflated.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, entries, end]);
}
