import {
  ReadinessSummary,
  summariseReadiness,
} from '@crosswalk/backstage-plugin-migration-common';
import { ReadinessReader } from '../../store/readiness/ReadinessReader';
import { EstateStore } from '../../store/types';
import { WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';

/** How ready an estate is. */
export interface ReadinessService {
  /** Of one application of it, or of all VMs that are not set aside. */
  summarise(
    estateId: string,
    applicationId: string | undefined,
    options: WithCredentials,
  ): Promise<ReadinessSummary>;
}

/** Counts what imports stored. */
export class DefaultReadinessService implements ReadinessService {
  static create(options: { estates: EstateStore; reader: ReadinessReader }) {
    return new DefaultReadinessService(options);
  }

  readonly #estates: EstateStore;
  readonly #reader: ReadinessReader;

  private constructor(options: {
    estates: EstateStore;
    reader: ReadinessReader;
  }) {
    this.#estates = options.estates;
    this.#reader = options.reader;
  }

  async summarise(
    estateId: string,
    applicationId: string | undefined,
  ): Promise<ReadinessSummary> {
    await requireEstate(this.#estates, estateId);
    return summariseReadiness(
      await this.#reader.groups(estateId, applicationId),
    );
  }
}
