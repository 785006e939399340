import {
  annotationIndex,
  labelIndex,
  lookup,
  type AnnotationIndex,
  type ConceptRef,
  type LabelIndex,
  type LabelIndexData,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossaryApi } from '../api';
import { isNotFound } from './errors';
import { KnownConcept, toKnownConcept } from './knownConcept';

/** Long enough for a visit, short enough that an open tab follows the glossary. */
const MAX_AGE_MS = 5 * 60_000;

const isWholeLabel = new Set(['exact', 'alias', 'abbreviation']);

interface Names {
  index: LabelIndex;
  refs: Set<ConceptRef>;
}

/**
 * What pages full of terms ask the glossary: every name is fetched once for all of them, and each concept once, when
 * somebody wants to read it. Names are found here and not by the backend, whose lookups are counted as questions that
 * people ask.
 *
 * @public
 */
export class ConceptBook {
  static readonly #books = new WeakMap<GlossaryApi, ConceptBook>();

  /** The one book over an API. */
  static of(api: GlossaryApi): ConceptBook {
    const book = this.#books.get(api) ?? new ConceptBook(api);
    this.#books.set(api, book);
    return book;
  }

  readonly #api: GlossaryApi;
  readonly #now: () => number;
  readonly #read = new Map<string, KnownConcept | undefined>();
  readonly #kept = new Map<
    string,
    { until: number; answer: Promise<unknown> }
  >();

  constructor(api: GlossaryApi, now: () => number = Date.now) {
    this.#api = api;
    this.#now = now;
  }

  /**
   * The concept of a reference or a whole label; undefined when there is none, or when a label has several meanings
   * and `scheme` does not tell which.
   */
  async find(name: string, scheme?: string): Promise<ConceptRef | undefined> {
    const { index, refs } = await this.#names();
    if (refs.has(name)) {
      return name;
    }
    const meanings = lookup(index, name, { scheme })
      .filter(({ matchedBy }) => isWholeLabel.has(matchedBy))
      .map(({ ref }) => ref);
    const preferred = meanings.filter(ref => ref.startsWith(`${scheme}:`));
    const candidates = preferred.length > 0 ? preferred : meanings;
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** Every concept, as references. */
  async refs(): Promise<ConceptRef[]> {
    return [...(await this.#names()).refs];
  }

  /**
   * Undefined when the glossary does not hold the concept. In the language that is asked for where the concept is told in
   * it, in English unless told.
   */
  read(ref: ConceptRef, lang?: string): Promise<KnownConcept | undefined> {
    const key = keyOf(ref, lang);
    return this.#once(key, async () => {
      const concept = await this.#ask(ref, lang);
      this.#read.set(key, concept);
      return concept;
    });
  }

  /** What {@link ConceptBook.read} answered last, for who cannot wait. */
  peek(ref: ConceptRef, lang?: string): KnownConcept | undefined {
    return this.#read.get(keyOf(ref, lang));
  }

  /** Every name, ready to be found in running text. */
  annotations(): Promise<AnnotationIndex> {
    return this.#once('annotations', async () =>
      annotationIndex(await this.#labels()),
    );
  }

  async #ask(
    ref: ConceptRef,
    lang: string | undefined,
  ): Promise<KnownConcept | undefined> {
    const separator = ref.indexOf(':');
    try {
      return toKnownConcept(
        await this.#api.getConcept(
          ref.slice(0, separator),
          ref.slice(separator + 1),
          { lang },
        ),
      );
    } catch (error) {
      if (isNotFound(error as Error)) {
        return undefined;
      }
      throw error;
    }
  }

  #labels(): Promise<LabelIndexData> {
    return this.#once('labels', () => this.#api.getLabelIndex());
  }

  #names(): Promise<Names> {
    return this.#once('names', async () => {
      const data = await this.#labels();
      return {
        index: labelIndex(data),
        refs: new Set(data.concepts.map(({ ref }) => ref)),
      };
    });
  }

  /** Failures are not kept. */
  #once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.#now()) {
      return kept.answer as Promise<T>;
    }
    const answer = ask();
    this.#kept.set(key, { until: this.#now() + MAX_AGE_MS, answer });
    answer.catch(() => this.#kept.delete(key));
    return answer;
  }
}

function keyOf(ref: ConceptRef, lang: string | undefined): string {
  return `concept ${ref} ${lang ?? ''}`;
}
