import { NotFoundError } from '@backstage/errors';
import {
  Concept,
  conceptDetails,
  ConceptRef,
  ConceptSummary,
  LabelIndex,
  labelIndex,
  LabelIndexData,
  labelIndexData,
  lookup,
  LookupHit,
  Mapping,
  normaliseLabel,
  Page,
  SourceReport,
  SourceStatus,
  summarise,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { CompiledGlossary } from './GlossaryCompiler';
import type {
  ConceptFilter,
  GlossaryService,
  LookupRequest,
  MappingFilter,
} from './GlossaryService';
import { PageRequest, paginate } from './paginate';

/** Answers from the compiled snapshot, which fits into memory. */
export class DefaultGlossaryService implements GlossaryService {
  static create(options: {
    glossary: CompiledGlossary;
  }): DefaultGlossaryService {
    return new DefaultGlossaryService(options.glossary);
  }

  readonly #glossary: CompiledGlossary;
  readonly #index: LabelIndex;
  readonly #byLabel: readonly Concept[];
  readonly #byRef: ReadonlyMap<ConceptRef, Concept>;

  private constructor(glossary: CompiledGlossary) {
    const { concepts } = glossary.snapshot;
    const collator = new Intl.Collator('en', { numeric: true });
    this.#glossary = glossary;
    this.#index = labelIndex(glossary.snapshot);
    this.#byRef = new Map(concepts.map(concept => [concept.ref, concept]));
    // Stable, so equal labels stay in the order of their refs.
    this.#byLabel = [...concepts].sort((a, b) =>
      collator.compare(a.label, b.label),
    );
  }

  async listConcepts(
    request: ConceptFilter & PageRequest,
  ): Promise<Page<ConceptSummary>> {
    const concepts = this.#candidates(request).filter(
      concept =>
        (!request.scheme || concept.scheme === request.scheme) &&
        (!request.domain || concept.domain === request.domain) &&
        (!request.letter ||
          firstLetter(concept) === request.letter.toUpperCase()),
    );
    const page = paginate(concepts, concept => concept.ref, request);
    return { ...page, items: page.items.map(({ ref }) => this.#summary(ref)) };
  }

  async getConcept(ref: ConceptRef) {
    const details = conceptDetails(this.#glossary.snapshot, ref);
    if (!details) {
      throw new NotFoundError(`The glossary has no concept "${ref}"`);
    }
    return { ...details, mentionedBy: [] };
  }

  async lookup(request: LookupRequest): Promise<Page<LookupHit>> {
    const matches = lookup(this.#index, request.q, {
      scheme: request.scheme,
      limit: Infinity,
    });
    const page = paginate(matches, match => match.ref, request);
    return {
      ...page,
      items: page.items.map(match => ({
        ...match,
        concept: this.#summary(match.ref),
      })),
    };
  }

  async listMappings(
    request: MappingFilter & PageRequest,
  ): Promise<Page<Mapping>> {
    const mappings = this.#glossary.snapshot.mappings.filter(
      ({ from, to }) =>
        (!request.from || names(from, request.from)) &&
        (!request.to || (!('none' in to) && names(to, request.to))) &&
        (!request.domain ||
          from.members.some(
            ({ concept }) =>
              this.#byRef.get(concept)?.domain === request.domain,
          )),
    );
    return paginate(mappings, mapping => mapping.id, request);
  }

  async getLabelIndex(): Promise<LabelIndexData> {
    return labelIndexData(this.#glossary.snapshot);
  }

  async listSources(request: PageRequest): Promise<Page<SourceStatus>> {
    const statuses = this.#glossary.reports.map(
      ({ documents: _, problemDetails: __, ...status }) => status,
    );
    return paginate(statuses, status => status.id, request);
  }

  async getSourceReport(id: string): Promise<SourceReport> {
    const report = this.#glossary.reports.find(known => known.id === id);
    if (!report) {
      throw new NotFoundError(`The glossary has no source "${id}"`);
    }
    return report;
  }

  #candidates({ q, scheme }: ConceptFilter): readonly Concept[] {
    if (q === undefined) {
      return this.#byLabel;
    }
    return lookup(this.#index, q, { scheme, limit: Infinity }).flatMap(
      ({ ref }) => this.#byRef.get(ref) ?? [],
    );
  }

  #summary(ref: ConceptRef): ConceptSummary {
    const summary = summarise(this.#glossary.snapshot, ref);
    if (!summary) {
      throw new NotFoundError(`The glossary has no concept "${ref}"`);
    }
    return summary;
  }
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
