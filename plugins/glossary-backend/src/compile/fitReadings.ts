import { createHash } from 'node:crypto';
import {
  compileSnapshot,
  GlossaryDocument,
  GlossaryProblem,
  GlossarySnapshot,
} from '@crosswalk/backstage-plugin-glossary-common';
import { isTolerant } from '../sources/formats';
import type { SourceReading } from './SourceReading';

interface Misfit {
  reading: SourceReading;
  document: GlossaryDocument;
  problem: GlossaryProblem;
}

type Compiled =
  | { snapshot: GlossarySnapshot }
  | { snapshot?: undefined; misfits: Misfit[] };

/**
 * Compiles; where sources contradict each other, what was just read gives way to what was last good and the rest is
 * compiled again. Undefined when even that does not fit together.
 */
export function fitReadings(
  readings: readonly SourceReading[],
): GlossarySnapshot | undefined {
  for (;;) {
    const compiled = compileTogether(readings);
    if (compiled.snapshot) {
      return compiled.snapshot;
    }
    const onTrial = readings.filter(({ isOnTrial }) => isOnTrial);
    const culprits = onTrial.filter(reading =>
      compiled.misfits.some(misfit => misfit.reading === reading),
    );
    for (const culprit of culprits) {
      culprit.refuse(
        compiled.misfits.filter(({ reading }) => reading === culprit),
      );
    }
    if (culprits.length === 0) {
      if (onTrial.length === 0) {
        return undefined;
      }
      const [{ problem }] = compiled.misfits;
      onTrial.forEach(reading => reading.refuseForOthers(problem));
    }
  }
}

/** For a first start, when nothing was ever good: sources that problems lie in are left out. */
export function fitWhatCan(
  readings: readonly SourceReading[],
): GlossarySnapshot {
  for (;;) {
    const compiled = compileTogether(readings);
    if (compiled.snapshot) {
      return compiled.snapshot;
    }
    compiled.misfits.forEach(({ reading }) => reading.leaveOut());
  }
}

/** Parts the file of a document from its number; no file name holds it. */
const MARK = '\0';

/**
 * The compiler names files only, and two sources may have files of the same name, so the documents are numbered in what
 * it takes for the file.
 */
function compileTogether(readings: readonly SourceReading[]): Compiled {
  const entries = inOrderOfBlame(withoutRepeatedSchemes(readings));
  const { snapshot, problems } = compileSnapshot(
    entries.map(({ reading, document }, number) => {
      const locate: GlossaryDocument['locate'] = path => {
        const { file, ...rest } = document.locate(path);
        return {
          ...rest,
          file: `${reading.source.placeOf(file)}${MARK}${number}`,
        };
      };
      return { ...document, locate, location: locate([]) };
    }),
    { sha256: text => createHash('sha256').update(text).digest('hex') },
  );
  if (snapshot) {
    return { snapshot };
  }
  return {
    misfits: problems.map(({ file, line, column, message }) => {
      const entry = entries[Number(file.split(MARK)[1])];
      return {
        ...entry,
        problem: {
          file: entry.document.location.file,
          line,
          column,
          message: message.replace(/\0\d+/g, ''),
        },
      };
    }),
  };
}

type Entry = Omit<Misfit, 'problem'>;

/**
 * A format that does not name its scheme brings one along, which another source may have brought as well, such as the
 * same glossary in another language. The first one counts.
 */
function withoutRepeatedSchemes(readings: readonly SourceReading[]): Entry[] {
  const entries = readings.flatMap(reading =>
    reading.documents.map(document => ({ reading, document })),
  );
  const schemes = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.document.kind === 'ConceptScheme') {
      const { id } = entry.document.value;
      const known = schemes.get(id);
      // An authored scheme says more than one that only stands for a format.
      if (!known || (isTolerantEntry(known) && !isTolerantEntry(entry))) {
        schemes.set(id, entry);
      }
    }
  }
  return entries.filter(
    entry =>
      entry.document.kind !== 'ConceptScheme' ||
      !isTolerantEntry(entry) ||
      schemes.get(entry.document.value.id) === entry,
  );
}

function isTolerantEntry({ reading }: Entry): boolean {
  return isTolerant(reading.source.type);
}

/** Where two documents clash, the later one is blamed: first what is new, and there what comes from elsewhere. */
function inOrderOfBlame(entries: readonly Entry[]): Entry[] {
  const rank = ({ reading }: Entry) =>
    (reading.isOnTrial ? 2 : 0) + (isTolerant(reading.source.type) ? 1 : 0);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}
