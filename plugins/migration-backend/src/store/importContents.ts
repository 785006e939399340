import { Knex } from 'knex';

/** Bytes of an upload kept in one row. */
const partBytes = 1024 * 1024;

/** Keeps the bytes of an import until it has been applied. */
export async function writeContents(
  tx: Knex.Transaction,
  importId: string,
  contents: AsyncIterable<Buffer>,
): Promise<void> {
  let part = 0;
  for await (const bytes of inParts(contents, partBytes)) {
    await tx('estate_import_contents').insert({
      import_id: importId,
      part: part++,
      bytes,
    });
  }
}

export async function* readContents(
  db: Knex,
  importId: string,
): AsyncIterable<Buffer> {
  for (let part = 0; ; part++) {
    const row: { bytes: Buffer } | undefined = await db(
      'estate_import_contents',
    )
      .where({ import_id: importId, part })
      .first('bytes');
    if (!row) {
      return;
    }
    yield row.bytes;
  }
}

export async function deleteContents(
  tx: Knex.Transaction,
  importId: string,
): Promise<void> {
  await tx('estate_import_contents').where({ import_id: importId }).delete();
}

async function* inParts(
  chunks: AsyncIterable<Buffer>,
  size: number,
): AsyncIterable<Buffer> {
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pending.push(chunk);
    length += chunk.length;
    if (length >= size) {
      yield Buffer.concat(pending);
      pending = [];
      length = 0;
    }
  }
  if (length > 0) {
    yield Buffer.concat(pending);
  }
}
