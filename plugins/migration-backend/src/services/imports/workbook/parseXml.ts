import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { ImportRefusedError } from '../ImportRefusedError';
import { StoppedReading } from '../TableFile';
import { tooLong } from './CellText';
import { damaged } from './ZipParts';

/** What a part is read by. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  /** Called only while {@link XmlHandler.wantsText} answers true. */
  text(text: string): void;
  wantsText(): boolean;
}

export interface ParseOptions {
  maxStringLength: number;
  /** Told the bytes read since the last call. */
  onBytes?: (bytes: number) => void;
}

/** Depth of the parts that a workbook is made of is below ten. */
const maxDepth = 100;

/** Longest time in milliseconds for which the parser keeps the process to itself. */
const sliceMs = 15;

/**
 * Streams a part through the parser, in constant memory and without holding up other requests.
 *
 * @throws ImportRefusedError when it is not well-formed or when one text in it is too long
 */
export async function parseXml(
  stream: Readable,
  handler: XmlHandler,
  options: ParseOptions,
): Promise<void> {
  const watch = { events: 0, depth: 0 };
  const parser = createParser(handler, watch);
  let decoder: TextDecoder | undefined;
  let silent = 0;
  let sliceStart = performance.now();
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      const before = watch.events;
      parser.write(decoder.decode(chunk, { stream: true }));
      // The parser hands text over at the next tag, so a text without end would fill the memory first.
      silent = watch.events === before ? silent + chunk.length : 0;
      if (silent > options.maxStringLength) {
        throw tooLong(options.maxStringLength);
      }
      options.onBytes?.(chunk.length);
      if (performance.now() - sliceStart > sliceMs) {
        await nextTurn();
        sliceStart = performance.now();
      }
    }
    parser.close();
  } catch (error) {
    stream.destroy();
    if (
      error instanceof ImportRefusedError ||
      error instanceof StoppedReading
    ) {
      throw error;
    }
    throw damaged(error instanceof Error ? error : new Error(String(error)));
  }
}

function createParser(
  handler: XmlHandler,
  watch: { events: number; depth: number },
): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', tag => {
    watch.events++;
    if (++watch.depth > maxDepth) {
      throw new Error('its parts are nested too deeply');
    }
    handler.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', tag => {
    watch.events++;
    watch.depth--;
    handler.close(localName(tag.name));
  });
  parser.on('text', text => {
    if (handler.wantsText()) {
      handler.text(text);
    }
  });
  parser.on('cdata', text => {
    if (handler.wantsText()) {
      handler.text(text);
    }
  });
  parser.on('doctype', () => {
    throw new Error('it declares a document type');
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) {
    return 'utf-16le';
  }
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}
