import {
  ColumnMapping,
  ColumnSettings,
  suggestApplications,
} from '@crosswalk/backstage-plugin-migration-common';
import { ColumnStore } from '../../store/columns/ColumnStore';
import { EstateStore } from '../../store/types';
import { WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';
import { candidatesOf } from './candidatesOf';

/** What custom attributes and tags mean. */
export interface ColumnService {
  get(estateId: string, options: WithCredentials): Promise<ColumnSettings>;
  /** Suggestions follow the new mapping; what people confirmed stays. */
  set(
    estateId: string,
    mapping: ColumnMapping,
    options: WithCredentials,
  ): Promise<ColumnSettings>;
}

/** Keeps what is set beside what is configured. */
export class DefaultColumnService implements ColumnService {
  static create(options: {
    estates: EstateStore;
    columns: ColumnStore;
    configured: ColumnMapping;
  }) {
    return new DefaultColumnService(options);
  }

  readonly #estates: EstateStore;
  readonly #columns: ColumnStore;
  readonly #configured: ColumnMapping;

  private constructor(options: {
    estates: EstateStore;
    columns: ColumnStore;
    configured: ColumnMapping;
  }) {
    this.#estates = options.estates;
    this.#columns = options.columns;
    this.#configured = options.configured;
  }

  async get(estateId: string): Promise<ColumnSettings> {
    await requireEstate(this.#estates, estateId);
    return {
      mapping: await this.#columns.get(estateId),
      configured: this.#configured,
      candidates: await candidatesOf(this.#columns.attributes(estateId)),
    };
  }

  async set(estateId: string, mapping: ColumnMapping): Promise<ColumnSettings> {
    await requireEstate(this.#estates, estateId);
    await this.#columns.set(estateId, mapping, state =>
      suggestApplications({
        estateId,
        ...state,
        columns: { ...this.#configured, ...state.columns },
      }),
    );
    return this.get(estateId);
  }
}
