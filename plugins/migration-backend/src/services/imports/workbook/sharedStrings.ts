import { ImportRefusedError } from '../ImportRefusedError';
import { CellText } from './CellText';
import { WorkbookLimits } from './limits';
import { XmlHandler } from './parseXml';

/** Collects the string table: plain and rich text, without the phonetic hints of East Asian text. */
export class SharedStringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  readonly #limits: WorkbookLimits;
  readonly #current: CellText;
  #inText = false;
  #phonetic = 0;
  #characters = 0;

  constructor(limits: WorkbookLimits) {
    this.#limits = limits;
    this.#current = new CellText(limits.maxStringLength);
  }

  open(name: string): void {
    if (name === 'si') {
      this.#current.clear();
    } else if (name === 'rPh') {
      this.#phonetic++;
    } else if (name === 't') {
      this.#inText = this.#phonetic === 0;
    }
  }

  close(name: string): void {
    if (name === 'si') {
      this.#endString();
    } else if (name === 'rPh') {
      this.#phonetic--;
    } else if (name === 't') {
      this.#inText = false;
    }
  }

  text(text: string): void {
    this.#current.add(text);
  }

  wantsText(): boolean {
    return this.#inText;
  }

  #endString(): void {
    this.#characters += this.#current.length;
    if (this.#characters > this.#limits.maxCharacters) {
      throw tooMuch('more text than fits into memory');
    }
    if (this.strings.length >= this.#limits.maxStrings) {
      throw tooMuch(
        `more than ${
          this.#limits.maxStrings
        } texts that differ, which do not fit into memory`,
      );
    }
    this.strings.push(this.#current.text());
  }
}

function tooMuch(what: string): ImportRefusedError {
  return new ImportRefusedError(
    `The workbook has ${what}. Split it by vCenter and import the parts into estates of their own.`,
  );
}
