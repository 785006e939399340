import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  GoldenPath,
  goldenPathAnnotations,
  Page,
  parseGoldenPath,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { PathService, RequestOptions } from './types';

const marker = `metadata.annotations.${goldenPathAnnotations.domain}`;

/** Golden paths are the templates of the catalog that carry the annotations of one, as far as the caller sees them. */
export class CatalogPathService implements PathService {
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;

  constructor(options: { catalog: CatalogService; logger: LoggerService }) {
    this.#catalog = options.catalog;
    this.#logger = options.logger;
  }

  async list(
    request: { limit: number; cursor?: string },
    options: RequestOptions,
  ): Promise<Page<GoldenPath>> {
    const offset = request.cursor === undefined ? 0 : Number(request.cursor);
    if (!Number.isInteger(offset) || offset < 0) {
      throw new InputError('The cursor is not one that this list has answered');
    }
    // There are tens of them, and one that is malformed must not leave a hole in a page.
    const all = await this.#all(options);
    const end = offset + request.limit;
    return {
      items: all.slice(offset, end),
      totalItems: all.length,
      pageInfo: end < all.length ? { nextCursor: String(end) } : {},
    };
  }

  async get(id: string, options: RequestOptions): Promise<GoldenPath> {
    const path = (await this.#all(options)).find(({ id: name }) => name === id);
    if (!path) {
      throw new NotFoundError(`There is no golden path ${JSON.stringify(id)}`);
    }
    return path;
  }

  async #all({ credentials }: RequestOptions): Promise<GoldenPath[]> {
    const { items } = await this.#catalog.getEntities(
      { filter: { kind: 'Template' } },
      { credentials },
    );
    return items
      .filter(
        entity =>
          entity.metadata.annotations?.[goldenPathAnnotations.domain] !==
          undefined,
      )
      .flatMap(entity => this.#parse(entity))
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  #parse(entity: Entity): GoldenPath[] {
    try {
      return [parseGoldenPath(entity)];
    } catch (error) {
      this.#logger.warn(
        `The template ${entity.metadata.name} has ${marker} but is no golden path: ${error}`,
      );
      return [];
    }
  }
}
