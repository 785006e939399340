import { KonveyorFormatError } from './KonveyorFormatError';

/** A portfolio of ten thousand applications with all their tags is a tenth of it. */
const maxBytes = 32 * 1024 * 1024;

/** @throws KonveyorFormatError when the file is no text in UTF-8, or more of it than is taken */
export function decode(bytes: Uint8Array): string {
  if (bytes.byteLength > maxBytes) {
    throw new KonveyorFormatError(
      'too-large',
      `The file is larger than ${
        maxBytes / 1024 / 1024
      } MiB, which is as much as an application file may have. Split it and upload the parts.`,
    );
  }
  let text: string;
  try {
    // Takes the byte-order mark away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText();
  }
  if (text.includes('\u0000')) {
    throw notText();
  }
  if (text.trim() === '') {
    throw new KonveyorFormatError(
      'file-empty',
      'The file is empty. Export the applications again and upload that file.',
    );
  }
  return text;
}

function notText(): KonveyorFormatError {
  return new KonveyorFormatError(
    'encoding',
    'The file is not text in UTF-8. Save it as CSV UTF-8 and upload that file.',
  );
}
