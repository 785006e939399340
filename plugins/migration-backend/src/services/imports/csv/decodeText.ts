import { ImportRefusedError } from '../ImportRefusedError';

/** What the bytes of a text file are. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Shares of bytes that make an encoding likely, and that no text comes to. */
const mostly = 0.4;
const hardly = 0.02;

export function notText(): ImportRefusedError {
  return new ImportRefusedError(
    'The file is neither a workbook nor text, whatever its name says. Upload the .xlsx or the CSV files that RVTools exports.',
  );
}

/**
 * The encoding of a text: by its mark, else by the zeros between the letters of UTF-16, else UTF-8.
 *
 * @param start - some kilobytes, or all of a shorter text
 * @throws ImportRefusedError when it is no text
 */
export function encodingOf(start: Buffer): TextEncoding {
  if (start[0] === 0xff && start[1] === 0xfe) {
    return 'utf-16le';
  }
  if (start[0] === 0xfe && start[1] === 0xff) {
    return 'utf-16be';
  }
  const zeros = [0, 0];
  let controls = 0;
  start.forEach((byte, i) => {
    zeros[i % 2] += byte === 0 ? 1 : 0;
    controls += byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte) ? 1 : 0;
  });
  const letters = start.length / 2;
  if (zeros[1] > letters * mostly && zeros[0] < letters * hardly) {
    return 'utf-16le';
  }
  if (zeros[0] > letters * mostly && zeros[1] < letters * hardly) {
    return 'utf-16be';
  }
  if (controls > start.length * hardly) {
    throw notText();
  }
  return 'utf-8';
}

/** Enough to tell what a file is. */
export const startBytes = 64 * 1024;

/**
 * The text of a file, piece by piece. What is not the UTF-8 that it should be is taken for the encoding of Windows in
 * western Europe.
 *
 * @param onGuess - told once when something was so taken
 * @throws ImportRefusedError when it is no text
 */
export async function* decodeText(
  source: AsyncIterable<Buffer>,
  onGuess: () => void,
): AsyncGenerator<string> {
  let start: Buffer | undefined = Buffer.alloc(0);
  let decode: ((chunk: Buffer, last: boolean) => string) | undefined;
  for await (const chunk of source) {
    if (start) {
      start = Buffer.concat([start, chunk]);
      if (start.length < startBytes) {
        continue;
      }
      decode = decoderOf(start, onGuess);
      yield decode(start, false);
      start = undefined;
    } else {
      yield decode!(chunk, false);
    }
  }
  yield start
    ? decoderOf(start, onGuess)(start, true)
    : decode!(Buffer.alloc(0), true);
}

function decoderOf(
  start: Buffer,
  onGuess: () => void,
): (chunk: Buffer, last: boolean) => string {
  const encoding = encodingOf(start);
  if (encoding === 'utf-8') {
    return utf8OrWindows(onGuess);
  }
  const decoder = new TextDecoder(encoding);
  return (chunk, last) => decoder.decode(chunk, { stream: !last });
}

function utf8OrWindows(
  onGuess: () => void,
): (chunk: Buffer, last: boolean) => string {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  let guessed = false;
  return (chunk, last) => {
    const bytes = Buffer.concat([rest, chunk]);
    const end = last ? bytes.length : lastWhole(bytes);
    rest = bytes.subarray(end);
    const whole = bytes.subarray(0, end);
    // Only the first piece has a mark; later it would be a character that means something.
    const ignoreBOM = !first;
    first = false;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(whole);
    } catch {
      if (!guessed) {
        guessed = true;
        onGuess();
      }
      return new TextDecoder('windows-1252').decode(whole);
    }
  };
}

/** Where the last character begins that may not be there to its end. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) {
      return bytes.length;
    }
    if (byte >= 0xc0) {
      return bytes.length - back;
    }
  }
  return bytes.length;
}
