import { ImportRefusedError } from '../ImportRefusedError';
import { XmlHandler } from './parseXml';

/** All texts together; beyond this they would not fit into memory. */
const maxCharacters = 200_000_000;

/** Collects the string table: plain and rich text, without the phonetic hints of East Asian text. */
export class SharedStringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  #current = '';
  #inText = false;
  #phonetic = 0;
  #characters = 0;

  open(name: string): void {
    if (name === 'si') {
      this.#current = '';
    } else if (name === 'rPh') {
      this.#phonetic++;
    } else if (name === 't') {
      this.#inText = this.#phonetic === 0;
    }
  }

  close(name: string): void {
    if (name === 'si') {
      this.strings.push(unescapeText(this.#current));
    } else if (name === 'rPh') {
      this.#phonetic--;
    } else if (name === 't') {
      this.#inText = false;
    }
  }

  text(text: string): void {
    this.#current += text;
    this.#characters += text.length;
    if (this.#characters > maxCharacters) {
      throw new ImportRefusedError(
        'The workbook has more text than fits into memory. Split it by vCenter and import the parts into estates of their own.',
      );
    }
  }

  wantsText(): boolean {
    return this.#inText;
  }
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
}
