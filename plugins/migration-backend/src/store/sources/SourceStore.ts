import { EstateSource } from '@crosswalk/backstage-plugin-migration-common';

/** The sources of estates. What they brought is written by imports only. */
export interface SourceStore {
  /** Ordered by title, then id. */
  list(estateId: string): Promise<EstateSource[]>;
  get(estateId: string, id: string): Promise<EstateSource | undefined>;
  /** Live ones of all estates. */
  listLive(): Promise<
    (Pick<EstateSource, 'id' | 'title'> & { estateId: string })[]
  >;
  /** Makes a live source known that has not been read yet, and keeps its title as configured. */
  announce(
    estateId: string,
    source: Pick<EstateSource, 'id' | 'kind' | 'title'>,
  ): Promise<void>;
  /** Takes a source for one that is live no more: it is believed as a file of its date is. */
  retire(
    estateId: string,
    id: string,
    error: string,
    at: string,
  ): Promise<void>;
  /** Notes what went wrong, next to what the source brought before. */
  fail(estateId: string, id: string, error: string, at: string): Promise<void>;
}
