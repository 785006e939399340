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
import { PayloadTooLargeError } from './PayloadTooLargeError';

/** A multipart request, its one file on disk. */
export interface ReceivedUpload {
  fields: Record<string, string>;
  fileName: string;
  file: string;
}

/**
 * Streams the file of a multipart request to disk, hands it over, and removes it afterwards.
 *
 * @throws InputError when the request is no multipart request with one file
 * @throws PayloadTooLargeError when the file is too large
 */
export async function receiveUpload<T>(
  req: Request,
  maxBytes: number,
  use: (upload: ReceivedUpload) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'crosswalk-upload-'));
  try {
    return await use(await receive(req, maxBytes, join(directory, 'upload')));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function receive(
  req: Request,
  maxBytes: number,
  file: string,
): Promise<ReceivedUpload> {
  const form = createForm(req, maxBytes);
  const fields: Record<string, string> = {};
  let received: Promise<string> | undefined;
  form.on('field', (name, value) => {
    fields[name] = value;
  });
  form.on('file', (_, stream, { filename }) => {
    received = writeFile(stream, file, maxBytes).then(() =>
      fileNameOf(filename),
    );
    // Awaited below; until then a failure is nobody's unhandled rejection, and ends the request.
    received.catch(error => form.destroy(error));
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
  if (!received) {
    throw new InputError(
      'The request has no file; send multipart/form-data with the field “kind” and a file',
    );
  }
  return { fields, fileName: await received, file };
}

/** Without the path that some browsers send, and without what no page and no database can show. */
function fileNameOf(name: string | undefined): string {
  const printable = (name ?? '').replace(/\p{Cc}/gu, '');
  return basename(printable).slice(0, 255) || 'upload';
}

function createForm(req: Request, maxBytes: number): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: {
        files: 1,
        // A file of exactly the limit counts as cut off already.
        fileSize: maxBytes + 1,
        fields: 20,
        fieldSize: 1024,
        parts: 25,
      },
    });
  } catch {
    throw new InputError(
      'Send the file as multipart/form-data, with the field “kind”',
    );
  }
}

async function writeFile(
  stream: Readable & { truncated?: boolean },
  file: string,
  maxBytes: number,
): Promise<void> {
  // Busboy ends the stream at the limit as if the file were over.
  stream.on('limit', () => stream.destroy(tooLarge(maxBytes)));
  await pipeline(stream, createWriteStream(file));
}

function tooLarge(maxBytes: number): PayloadTooLargeError {
  return new PayloadTooLargeError(
    `The file is larger than ${bytesText(
      maxBytes,
    )}, the most that is taken (migration.imports.maxUploadMiB)`,
  );
}
