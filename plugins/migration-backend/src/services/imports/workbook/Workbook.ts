import { ImportRefusedError } from '../ImportRefusedError';
import { Table, TableFile, TableListener } from '../TableFile';
import {
  bytesText,
  maxParts,
  maxStructureBytes,
  WorkbookLimits,
} from './limits';
import { parseXml, XmlHandler } from './parseXml';
import { SharedStringsHandler } from './sharedStrings';
import { SheetRowsHandler } from './sheetRows';
import { ZipParts } from './ZipParts';

interface Relationship {
  type: string;
  target: string;
}

const ignored = {
  close: () => {},
  text: () => {},
  wantsText: () => false,
};

/** An `.xlsx` file, of which only the sheets that are asked for are unpacked. */
export class Workbook implements TableFile {
  /** @throws ImportRefusedError with a sentence that says what is wrong with the file */
  static async open(
    parts: ZipParts,
    limits: WorkbookLimits,
  ): Promise<Workbook> {
    const workbook = new Workbook(parts, limits);
    await workbook.#readStructure();
    return workbook;
  }

  readonly ignored: readonly string[] = [];
  readonly #parts: ZipParts;
  readonly #limits: WorkbookLimits;
  readonly #sheets = new Map<string, string>();
  #stringsPath: string | undefined;
  #strings: Promise<string[]> | undefined;

  private constructor(parts: ZipParts, limits: WorkbookLimits) {
    this.#parts = parts;
    this.#limits = limits;
  }

  get tables(): readonly Table[] {
    return [...this.#sheets].map(([title, path]) => ({
      title,
      bytes: this.#parts.size(path),
    }));
  }

  /** Of the table of texts. */
  get sharedBytes(): number {
    return this.#parts.size(this.#stringsPath ?? '');
  }

  async readRows(
    { title }: Table,
    { onRow, onBytes }: TableListener,
  ): Promise<void> {
    const path = this.#sheets.get(title);
    if (path === undefined) {
      throw new Error(`No sheet ${title}`);
    }
    this.#strings ??= this.#readStrings(onBytes);
    const strings = await this.#strings;
    await this.#parse(
      path,
      new SheetRowsHandler({
        sheet: title,
        strings,
        limits: this.#limits,
        onRow,
      }),
      onBytes,
    );
  }

  close(): void {
    this.#parts.close();
  }

  async #readStrings(onBytes?: (bytes: number) => void): Promise<string[]> {
    const handler = new SharedStringsHandler(this.#limits);
    if (this.#stringsPath !== undefined) {
      await this.#parse(this.#stringsPath, handler, onBytes);
    }
    return handler.strings;
  }

  async #readStructure(): Promise<void> {
    const main = await this.#mainPart();
    const relationships = await this.#relationships(main);
    let sheets = 0;
    await this.#parseStructure(main, (name, attributes) => {
      if (name === 'sheet') {
        refuseBeyondParts(++sheets, 'sheets');
      }
      const id = name === 'sheet' ? relationshipId(attributes) : undefined;
      const relationship = id && relationships.get(id);
      if (relationship && relationship.type.endsWith('/worksheet')) {
        this.#sheets.set(attributes.name ?? '', relationship.target);
      }
    });
    for (const { type, target } of relationships.values()) {
      if (type.endsWith('/sharedStrings') && this.#parts.has(target)) {
        this.#stringsPath = target;
      }
    }
  }

  async #mainPart(): Promise<string> {
    const root = this.#parts.has('_rels/.rels')
      ? await this.#relationships('')
      : new Map<string, Relationship>();
    const named = [...root.values()].find(each =>
      each.type.endsWith('/officeDocument'),
    )?.target;
    const main = named ?? 'xl/workbook.xml';
    if (/\.bin$/i.test(main)) {
      throw new ImportRefusedError(
        'The file is a binary workbook (.xlsb). Save it as .xlsx and upload that.',
      );
    }
    if (!this.#parts.has(main) || !/\.xml$/i.test(main)) {
      throw new ImportRefusedError(
        'The file is a zip file but not a workbook. Upload the .xlsx that RVTools exports.',
      );
    }
    return main;
  }

  /** Relationships of a part by id; of the package itself for an empty path. */
  async #relationships(part: string): Promise<Map<string, Relationship>> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const path = `${folder}_rels/${part.slice(slash)}.rels`;
    const relationships = new Map<string, Relationship>();
    if (this.#parts.has(path)) {
      await this.#parseStructure(path, (name, attributes) => {
        const { Id: id, Type: type, Target: target } = attributes;
        if (name === 'Relationship' && id && type && target) {
          relationships.set(id, { type, target: resolve(folder, target) });
          refuseBeyondParts(relationships.size, 'relationships');
        }
      });
    }
    return relationships;
  }

  /** Everything in it is kept, so that it is refused when it is large. */
  async #parseStructure(path: string, open: XmlHandler['open']): Promise<void> {
    if (this.#parts.size(path) > maxStructureBytes) {
      throw new ImportRefusedError(
        `The part ${path} of the workbook is larger than ${bytesText(
          maxStructureBytes,
        )}, which no export has; it is refused.`,
      );
    }
    await this.#parse(path, { ...ignored, open });
  }

  async #parse(
    path: string,
    handler: XmlHandler,
    onBytes?: (bytes: number) => void,
  ): Promise<void> {
    await parseXml(await this.#parts.read(path), handler, {
      maxStringLength: this.#limits.maxStringLength,
      onBytes,
    });
  }
}

function refuseBeyondParts(count: number, what: string): void {
  if (count > maxParts) {
    throw new ImportRefusedError(
      `The workbook has more than ${maxParts} ${what}, which no export has; it is refused.`,
    );
  }
}

/** The prefix of the relationships namespace is anybody's choice. */
function relationshipId(
  attributes: Record<string, string>,
): string | undefined {
  const name = Object.keys(attributes).find(each => /^[^:]+:id$/.test(each));
  return name === undefined ? undefined : attributes[name];
}

/** Targets are relative to the part's folder, or to the package when they begin with a slash. */
function resolve(folder: string, target: string): string {
  const { pathname } = new URL(target, `zip://package/${folder}`);
  return decodeURIComponent(pathname.replace(/^\/+/, ''));
}
