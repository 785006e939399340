import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '@backstage/errors';
import busboy from 'busboy';
import { Request } from 'express';
import { bytesText } from '../services/imports/workbook/limits';
import { PackedFile, packFiles } from './packFiles';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/** A multipart request, its file on disk. */
export interface ReceivedUpload {
  fields: Record<string, string>;
  fileName: string;
  file: string;
  /** Files that were sent; several are packed into one zip file. */
  count: number;
}

/** An export has 27 tabs; merged ones have them several times. */
const maxFiles = 200;

/**
 * Streams the files of a multipart request to disk, hands them over as one, and removes them afterwards.
 *
 * @throws InputError when the request is no multipart request with files
 * @throws PayloadTooLargeError when they are too large together
 */
export async function receiveUpload<T>(
  req: Request,
  maxBytes: number,
  use: (upload: ReceivedUpload) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'crosswalk-upload-'));
  try {
    return await use(await receive(req, maxBytes, directory));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function receive(
  req: Request,
  maxBytes: number,
  directory: string,
): Promise<ReceivedUpload> {
  const form = createForm(req);
  const fields: Record<string, string> = {};
  const budget = { maxBytes, left: maxBytes };
  const received: Promise<PackedFile>[] = [];
  form.on('field', (name, value) => {
    fields[name] = value;
  });
  form.on('filesLimit', () =>
    form.destroy(new Error(`it has more than ${maxFiles} files`)),
  );
  form.on('file', (_, stream, { filename }) => {
    const file = join(directory, `upload-${received.length}`);
    const written = writeFile(stream, file, budget).then(() => ({
      name: fileNameOf(filename),
      file,
    }));
    received.push(written);
    // Awaited below; until then a failure is nobody's unhandled rejection, and ends the request.
    written.catch(error => form.destroy(error));
  });
  try {
    await pipeline(req, form);
  } catch (error) {
    if (error instanceof PayloadTooLargeError) {
      throw error;
    }
    throw new InputError(
      `The upload broke off or is not readable: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  return { fields, ...(await asOne(await Promise.all(received), directory)) };
}

async function asOne(
  files: PackedFile[],
  directory: string,
): Promise<Pick<ReceivedUpload, 'file' | 'fileName' | 'count'>> {
  const [first] = files;
  const count = files.length;
  if (!first) {
    throw new InputError(
      'The request has no file; send multipart/form-data with the field “kind” and a file',
    );
  }
  if (count === 1) {
    return { file: first.file, fileName: first.name, count };
  }
  const file = join(directory, 'packed');
  await packFiles(file, files);
  return { file, fileName: `${first.name} and ${count - 1} more`, count };
}

/** Without the path that some browsers send, and without what no page and no database can show. */
function fileNameOf(name: string | undefined): string {
  const printable = (name ?? '').replace(/\p{Cc}/gu, '').replace(/\\/g, '/');
  return basename(printable).slice(0, 255) || 'upload';
}

function createForm(req: Request): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: {
        files: maxFiles,
        fields: 20,
        fieldSize: 1024,
        parts: maxFiles + 25,
      },
    });
  } catch {
    throw new InputError(
      'Send the file as multipart/form-data, with the field “kind”',
    );
  }
}

async function writeFile(
  stream: Readable,
  file: string,
  budget: { maxBytes: number; left: number },
): Promise<void> {
  await pipeline(
    stream,
    async function* counted(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        budget.left -= chunk.length;
        if (budget.left < 0) {
          throw tooLarge(budget.maxBytes);
        }
        yield chunk;
      }
    },
    createWriteStream(file),
  );
}

function tooLarge(maxBytes: number): PayloadTooLargeError {
  return new PayloadTooLargeError(
    `The upload is larger than ${bytesText(
      maxBytes,
    )}, the most that is taken (migration.imports.maxUploadMiB)`,
  );
}
