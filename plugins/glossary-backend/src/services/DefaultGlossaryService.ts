import { InputError, NotFoundError } from '@backstage/errors';
import {
  annotate,
  annotateMarkdown,
  Concept,
  ConceptChange,
  conceptDetails,
  ConceptRef,
  ConceptSummary,
  lookup,
  lookupWithTotal,
  Mapping,
  normaliseLabel,
  Page,
  summarise,
} from '@crosswalk/backstage-plugin-glossary-common';
import { exporters } from '@crosswalk/backstage-plugin-glossary-common/exchange';
import type { GlossaryHolder } from '../glossary/GlossaryHolder';
import type { SnapshotIndexes } from '../glossary/SnapshotIndexes';
import { stackMap } from '../glossary/stackMap';
import type { OriginFinder } from '../sources/OriginFinder';
import type {
  AnnotationRequest,
  ConceptFilter,
  ExportRequest,
  GlossaryService,
  LanguageRequest,
  LookupRequest,
  MappingFilter,
} from './GlossaryService';
import { findHomographs, mayHideHomographs } from './findHomographs';
import { PageRequest, paginate } from './paginate';

/** Answers from the compiled snapshot, which fits into memory. */
export class DefaultGlossaryService implements GlossaryService {
  static create(options: {
    holder: GlossaryHolder;
    origins: OriginFinder;
    history: {
      list(ref: ConceptRef, request: PageRequest): Promise<Page<ConceptChange>>;
    };
    /** Told of queries that found nothing. */
    onUnanswered: (query: string) => void;
  }): DefaultGlossaryService {
    return new DefaultGlossaryService(options);
  }

  readonly #holder: GlossaryHolder;
  readonly #origins: OriginFinder;
  readonly #history: {
    list(ref: ConceptRef, request: PageRequest): Promise<Page<ConceptChange>>;
  };
  readonly #onUnanswered: (query: string) => void;

  private constructor(
    options: Parameters<typeof DefaultGlossaryService.create>[0],
  ) {
    this.#holder = options.holder;
    this.#origins = options.origins;
    this.#history = options.history;
    this.#onUnanswered = options.onUnanswered;
  }

  async listConcepts(request: ConceptFilter & PageRequest & LanguageRequest) {
    const indexes = this.#holder.indexes;
    const concepts = candidates(indexes, request).filter(
      concept =>
        (!request.scheme || concept.scheme === request.scheme) &&
        (!request.domain || concept.domain === request.domain) &&
        (!request.letter ||
          firstLetter(concept) === request.letter.toUpperCase()),
    );
    const page = paginate(concepts, concept => concept.ref, request);
    return {
      ...page,
      items: page.items.flatMap(({ ref }) =>
        summaries(indexes, [ref], request),
      ),
    };
  }

  async getConcept(ref: ConceptRef, request: LanguageRequest) {
    const { indexes, glossary } = this.#holder;
    const details = conceptDetails(indexes.snapshot, ref, request);
    if (!details) {
      throw new NotFoundError(`The glossary has no concept "${ref}"`);
    }
    return {
      ...details,
      mentionedBy: summaries(
        indexes,
        indexes.mentionedBy.get(ref) ?? [],
        request,
      ),
      origin: this.#origins.originOf(glossary, ref),
    };
  }

  async listChanges(ref: ConceptRef, request: PageRequest) {
    return this.#history.list(ref, request);
  }

  async lookup(request: LookupRequest) {
    const indexes = this.#holder.indexes;
    const find = (limit: number) =>
      lookupWithTotal(indexes.labels, request.q, {
        scheme: request.scheme,
        limit,
      });
    // One more than the page tells whether there is another; only those who turn pages need them all in order.
    const first = request.cursor === undefined && find(request.limit + 1);
    const { matches, total } =
      first && !mayHideHomographs(first) ? first : find(Infinity);
    if (total === 0) {
      this.#onUnanswered(request.q);
    }
    const homographs = findHomographs(matches);
    const page = paginate(matches, match => match.ref, request);
    return {
      ...page,
      totalItems: total,
      items: page.items.flatMap(match =>
        summaries(indexes, [match.ref], request).map(concept => ({
          ...match,
          ...homographs(match),
          label: concept.label,
          concept,
        })),
      ),
    };
  }

  async listMappings(request: MappingFilter & PageRequest) {
    const { snapshot, concepts } = this.#holder.indexes;
    const mappings = snapshot.mappings.filter(
      ({ from, to }) =>
        (!request.from || names(from, request.from)) &&
        (!request.to || (!('none' in to) && names(to, request.to))) &&
        (!request.domain ||
          from.members.some(
            ({ concept }) => concepts.get(concept)?.domain === request.domain,
          )),
    );
    return paginate(mappings, mapping => mapping.id, request);
  }

  async getStack(request: LanguageRequest) {
    return stackMap(this.#holder.indexes.snapshot, request);
  }

  async listLearningPaths(request: PageRequest) {
    const { learningPaths } = this.#holder.indexes.snapshot;
    return paginate(learningPaths, path => path.id, request);
  }

  async getLearningPath(id: string) {
    const { learningPaths } = this.#holder.indexes.snapshot;
    const path = learningPaths.find(known => known.id === id);
    if (!path) {
      throw new NotFoundError(`The glossary has no learning path "${id}"`);
    }
    return path;
  }

  async listResponsibilities(request: PageRequest) {
    const { responsibilities } = this.#holder.indexes.snapshot;
    return paginate(responsibilities, ({ id }) => id, request);
  }

  async annotate({ text, format, ...options }: AnnotationRequest) {
    const { annotations } = this.#holder.indexes;
    const find = format === 'markdown' ? annotateMarkdown : annotate;
    return { mentions: find(annotations, text, options) };
  }

  async getLabelIndex() {
    return this.#holder.indexes.labelData;
  }

  async listConflicts(request: PageRequest) {
    return paginate(
      this.#holder.indexes.conflicts,
      ({ kind, label, concepts, mappings }) =>
        [kind, label, ...concepts.map(({ ref }) => ref), ...mappings].join(' '),
      request,
    );
  }

  async exportGlossary({ format, scheme }: ExportRequest) {
    const { snapshot } = this.#holder.indexes;
    if (scheme && !snapshot.schemes.some(({ id }) => id === scheme)) {
      throw new InputError(`The glossary has no concept scheme "${scheme}"`);
    }
    const result = await exporters[format](snapshot, { scheme });
    return { ...result, digest: snapshot.digest };
  }
}

function candidates(
  indexes: SnapshotIndexes,
  { q, scheme }: ConceptFilter,
): readonly Concept[] {
  return q === undefined
    ? indexes.byLabel
    : lookup(indexes.labels, q, { scheme, limit: Infinity }).flatMap(
        ({ ref }) => indexes.concepts.get(ref) ?? [],
      );
}

function summaries(
  { snapshot }: SnapshotIndexes,
  refs: readonly ConceptRef[],
  options: LanguageRequest,
): ConceptSummary[] {
  return refs.flatMap(ref => summarise(snapshot, ref, options) ?? []);
}

/** A letter without its accents, so that "É" is found under "E". */
function firstLetter(concept: Concept): string {
  const [letter = ''] = normaliseLabel(concept.label)
    .compact.normalize('NFD')
    .toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** A value without a colon is a whole scheme. */
function names(bundle: Mapping['from'], refOrScheme: string): boolean {
  return bundle.members.some(({ concept }) =>
    refOrScheme.includes(':')
      ? concept === refOrScheme
      : concept.startsWith(`${refOrScheme}:`),
  );
}
