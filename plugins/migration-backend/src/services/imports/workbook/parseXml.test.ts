import { Readable } from 'node:stream';
import { ImportRefusedError } from '../ImportRefusedError';
import { parseXml, XmlHandler } from './parseXml';

/** Writes down what it is told. */
class Recorder implements XmlHandler {
  readonly told: string[] = [];
  wanted = true;

  open(name: string, attributes: Record<string, string>): void {
    this.told.push(`<${name} ${JSON.stringify(attributes)}`);
  }

  close(name: string): void {
    this.told.push(`>${name}`);
  }

  text(text: string): void {
    this.told.push(text);
  }

  wantsText(): boolean {
    return this.wanted;
  }
}

async function parse(
  chunks: (string | Buffer)[],
  recorder = new Recorder(),
): Promise<string[]> {
  await parseXml(
    Readable.from(chunks.map(each => Buffer.from(each))),
    recorder,
    {
      maxStringLength: 100,
    },
  );
  return recorder.told;
}

describe('parseXml', () => {
  it('tells elements without their prefix, text and CDATA', async () => {
    expect(
      await parse([
        '<x:a xmlns:x="y" k="v">t &amp; u<b/><![CDATA[<c>]]></x:a>',
      ]),
    ).toEqual([
      '<a {"xmlns:x":"y","k":"v"}',
      't & u',
      '<b {}',
      '>b',
      '<c>',
      '>a',
    ]);
  });

  it('keeps text to itself that nobody wants', async () => {
    const recorder = new Recorder();
    recorder.wanted = false;
    expect(await parse(['<a>t<![CDATA[u]]></a>'], recorder)).toEqual([
      '<a {}',
      '>a',
    ]);
  });

  it.each([
    ['utf8', ''],
    ['utf8', '\ufeff'],
    ['utf16le', '\ufeff'],
  ] as const)('reads %s, split anywhere', async (encoding, mark) => {
    const bytes = Buffer.from(`${mark}<a>東京</a>`, encoding);
    const told = await parse([bytes.subarray(0, 9), bytes.subarray(9)]);
    expect(told.slice(1, -1).join('')).toBe('東京');
  });

  it('counts the bytes as they come', async () => {
    const counted: number[] = [];
    await parseXml(
      Readable.from([Buffer.from('<a>'), Buffer.from('</a>')]),
      new Recorder(),
      {
        maxStringLength: 100,
        onBytes: bytes => counted.push(bytes),
      },
    );
    expect(counted).toEqual([3, 4]);
  });

  it.each([
    ['is not well-formed', ['<a><b></a>'], /damaged/],
    ['ends too early', ['<a>'], /damaged/],
    ['is nested without end', ['<a>'.repeat(101)], /nested too deeply/],
    ['declares a document type', ['<!DOCTYPE a><a/>'], /document type/],
    [
      'has a text without end',
      ['<a>', ...Array.from({ length: 11 }, () => 'x'.repeat(10))],
      /more than 100 characters/,
    ],
    [
      'has an attribute without end',
      ['<a b="', ...Array.from({ length: 11 }, () => 'x'.repeat(10))],
      /more than 100 characters/,
    ],
    ['names a character that XML has not', ['<a>&#0;</a>'], /damaged/],
  ])('refuses a part that %s', async (_, chunks, message) => {
    const refused = parse(chunks);
    await expect(refused).rejects.toThrow(ImportRefusedError);
    await expect(refused).rejects.toThrow(message);
  });

  it('stops reading what it refuses', async () => {
    const stream = Readable.from([Buffer.from('<a>'), Buffer.from('</b>')]);
    await expect(
      parseXml(stream, new Recorder(), { maxStringLength: 100 }),
    ).rejects.toThrow(/damaged/);
    expect(stream.destroyed).toBe(true);
  });
});
