import type {
  GlossarySnapshot,
  SourceType,
} from '@crosswalk/backstage-plugin-glossary-common';
import { importers } from '@crosswalk/backstage-plugin-glossary-common/exchange';
import { InputError } from '@backstage/errors';
import type {
  ValidationReport,
  ValidationRequest,
} from '../services/SourceService';
import { namesItsSchemes } from '../sources/formats';
import type { GlossarySource } from '../sources/GlossarySource';
import type { GlossaryStore } from '../store/GlossaryStore';
import { fitReadings } from './fitReadings';
import { SourceReading } from './SourceReading';

/** Not the id of any source, for those may not have a colon. */
const NEW_SOURCE = ':new';

/** Judges files as if a source had just been read from them. It is given their contents and opens no file itself. */
export class SourceValidator {
  readonly #sources: GlossarySource[];
  readonly #store: GlossaryStore;
  readonly #now: () => Date;

  constructor(options: {
    sources: GlossarySource[];
    store: GlossaryStore;
    now?: () => Date;
  }) {
    this.#sources = options.sources;
    this.#store = options.store;
    this.#now = options.now ?? (() => new Date());
  }

  async validate(request: ValidationRequest): Promise<ValidationReport> {
    const { type, files, lang, source: id = NEW_SOURCE } = request;
    const checkedAt = this.#now().toISOString();
    const { sources: records, snapshot } = await this.#store.load();
    const result = await importers[type](files, {
      scheme: schemeOf(request, snapshot),
      lang,
      date: checkedAt.slice(0, 10),
    });
    const configured = this.#sources.find(source => source.id === id);
    const knownOf = (sourceId: string) =>
      records.find(({ report }) => report.id === sourceId);
    const candidate = new SourceReading({
      source: asSource(id, type, configured),
      known: knownOf(id),
      fresh: { ...result, checkedAt },
    });
    const others = this.#sources
      .filter(source => source.id !== id)
      .map(
        source =>
          new SourceReading({ source, known: served(knownOf(source.id)) }),
      );
    fitReadings([...others, candidate]);
    const {
      id: _id,
      target: _target,
      lastGoodAt: _lastGoodAt,
      failingSince: _failingSince,
      ...report
    } = candidate.toRecord(checkedAt).report;
    return report;
  }
}

/** Without what is waiting: that is not what the files have to fit. */
function served<T extends { waiting?: unknown }>(record: T | undefined) {
  return record && { ...record, waiting: undefined };
}

function schemeOf(
  { scheme, type }: ValidationRequest,
  snapshot: GlossarySnapshot | undefined,
) {
  if (scheme === undefined && !namesItsSchemes(type)) {
    throw new InputError(
      `scheme is missing: files of the type "${type}" do not say which scheme their concepts come under`,
    );
  }
  const id = scheme ?? 'unnamed';
  const known = snapshot?.schemes.find(candidate => candidate.id === id);
  return known ?? { id, title: id };
}

function asSource(
  id: string,
  type: SourceType,
  configured: GlossarySource | undefined,
): GlossarySource {
  return {
    id,
    type,
    target: configured?.target ?? '',
    isLocal: true,
    maxLoss: configured?.maxLoss ?? 1,
    read: async () => {
      throw new Error('It has been read already');
    },
    placeOf: file => file,
    linksTo: () => ({}),
  };
}
