import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { readPaths } from './readPaths';

/** Gives the catalog the templates of the paths that ship in this package. */
export class GoldenPathEntityProvider implements EntityProvider {
  readonly #directory: string;
  readonly #logger: LoggerService;

  constructor(options: { directory: string; logger: LoggerService }) {
    this.#directory = options.directory;
    this.#logger = options.logger;
  }

  getProviderName() {
    return 'golden-paths';
  }

  async connect(connection: EntityProviderConnection) {
    const templates = await readPaths(this.#directory);
    // They only change with the package, so once at start is enough.
    await connection.applyMutation({
      type: 'full',
      entities: templates.map(entity => ({
        entity,
        locationKey: this.getProviderName(),
      })),
    });
    this.#logger.info(`Provided ${templates.length} golden paths`);
  }
}
