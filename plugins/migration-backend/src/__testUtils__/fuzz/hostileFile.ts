import {
  generateEstate,
  rvtoolsSheets,
  writeCsv,
  writeWorkbook,
} from '@crosswalk/demo-estate';
import { strFromU8, strToU8, unzipSync, Zippable, zipSync } from 'fflate';
import { Chance } from './chance';
import { byteMutations } from './mutateBytes';
import { csvMutations, xmlMutations } from './mutateText';

/** A file that somebody may upload, and what was done to it. */
export interface HostileFile {
  made: string;
  bytes: Buffer;
}

interface Seeds {
  workbook: Buffer;
  csvs: Record<string, Uint8Array>;
  info: string;
  all: Buffer[];
}

function createSeeds(): Seeds {
  const sheets = rvtoolsSheets(
    generateEstate({ virtualMachines: 25, seed: 4 }),
  );
  const csvs = Object.fromEntries(
    sheets.map(sheet => [`RVTools_tab${sheet.name}.csv`, writeCsv(sheet)]),
  );
  const workbook = Buffer.from(writeWorkbook(sheets));
  const info = writeCsv(sheets[0]);
  return {
    workbook,
    csvs,
    info: strFromU8(info),
    all: [
      workbook,
      Buffer.from(zipSync(csvs)),
      Buffer.from(info),
      Buffer.from(
        writeCsv(sheets[0], { delimiter: ';', encoding: 'utf-16le' }),
      ),
    ],
  };
}

/** Makes hostile files by their numbers; the same number gives the same file. */
export class HostileFiles {
  readonly #seeds = createSeeds();

  file(number: number): HostileFile {
    const chance = new Chance(number);
    const makers = [
      () => this.#bytes(chance),
      () => this.#parts(chance),
      () => this.#csv(chance),
      () => this.#zip(chance),
    ];
    return chance.pick(makers)();
  }

  #bytes(chance: Chance): HostileFile {
    const name = chance.pick(Object.keys(byteMutations));
    const bytes = byteMutations[name](
      chance.pick(this.#seeds.all),
      chance,
      chance.pick(this.#seeds.all),
    );
    return { made: `bytes: ${name}`, bytes };
  }

  /** Well-packed, with parts that are not what they should be. */
  #parts(chance: Chance): HostileFile {
    const parts = unzipSync(this.#seeds.workbook);
    const path = chance.pick(Object.keys(parts));
    const made: string[] = [];
    for (let i = 0; i <= chance.below(2); i++) {
      const name = chance.pick(Object.keys(xmlMutations));
      parts[path] = strToU8(xmlMutations[name](strFromU8(parts[path]), chance));
      made.push(name);
    }
    return {
      made: `${path}: ${made.join(', ')}`,
      bytes: Buffer.from(zipSync(parts, { level: 1 })),
    };
  }

  #csv(chance: Chance): HostileFile {
    const name = chance.pick(Object.keys(csvMutations));
    const text = csvMutations[name](this.#seeds.info, chance);
    const bytes = Buffer.from(text, chance.pick(['utf8', 'latin1', 'utf16le']));
    return { made: `csv: ${name}`, bytes };
  }

  /** Files that are in order, in a zip file that is not. */
  #zip(chance: Chance): HostileFile {
    const parts: Zippable = chance.below(2)
      ? unzipSync(this.#seeds.workbook)
      : { ...this.#seeds.csvs };
    const paths = Object.keys(parts);
    const path = chance.pick(paths);
    const changes: Record<string, () => void> = {
      remove: () => delete parts[path],
      empty: () => {
        parts[path] = new Uint8Array();
      },
      swap: () => {
        parts[path] = parts[chance.pick(paths)];
      },
      rename: () => {
        parts[
          chance.pick(['../x.csv', 'x', 'xl/workbook.xml', 'a\\b.csv', ' '])
        ] = parts[path];
        delete parts[path];
      },
      bomb: () => {
        parts[path] = new Uint8Array(chance.below(60_000_000));
      },
      nested: () => {
        parts['inner.xlsx'] = this.#seeds.workbook;
      },
      many: () => {
        for (let i = 0; i < 1200; i++) {
          parts[`${i}.csv`] = strToU8('a,b\n');
        }
      },
    };
    const name = chance.pick(Object.keys(changes));
    changes[name]();
    const bytes = Buffer.from(zipSync(parts, { level: 1 }));
    return {
      made: `zip: ${name} ${path}`,
      bytes: chance.below(3)
        ? bytes
        : byteMutations.flipEnd(bytes, chance, bytes),
    };
  }
}
