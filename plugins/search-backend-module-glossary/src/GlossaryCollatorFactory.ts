import { Readable } from 'node:stream';
import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  ConceptSummary,
  glossaryConceptReadPermission,
} from '@crosswalk/backstage-plugin-glossary-common';
import { GlossaryPages } from './GlossaryPages';
import { ConceptDocument, toConceptDocument } from './toConceptDocument';

/** Streams every concept of the glossary into the search index. @public */
export class GlossaryCollatorFactory implements DocumentCollatorFactory {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
    /** Address of a concept's page, with `:scheme` and `:id`; `/glossary/:scheme/:id` unless told. */
    locationTemplate?: string;
  }): GlossaryCollatorFactory {
    const { locationTemplate, ...access } = options;
    return new GlossaryCollatorFactory(
      GlossaryPages.create(access),
      locationTemplate,
    );
  }

  readonly type = 'concept';
  readonly visibilityPermission = glossaryConceptReadPermission;
  readonly #pages: AsyncIterable<ConceptSummary[]>;
  readonly #locationTemplate: string | undefined;

  private constructor(
    pages: AsyncIterable<ConceptSummary[]>,
    locationTemplate: string | undefined,
  ) {
    this.#pages = pages;
    this.#locationTemplate = locationTemplate;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#execute());
  }

  async *#execute(): AsyncGenerator<ConceptDocument> {
    for await (const concepts of this.#pages) {
      for (const concept of concepts) {
        yield toConceptDocument(concept, {
          locationTemplate: this.#locationTemplate,
        });
      }
    }
  }
}
