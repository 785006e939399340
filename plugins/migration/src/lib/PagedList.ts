import type { Page } from '@crosswalk/backstage-plugin-migration-common';

export interface PagedState<T> {
  items: readonly T[];
  /** Of the whole list, also of what is not here yet; undefined until a page has arrived. */
  totalItems?: number;
  /** There is more to be had. */
  hasMore: boolean;
  isLoading: boolean;
  error?: Error;
}

type FetchPage<T> = (
  cursor: string | undefined,
  signal: AbortSignal,
  /** How many more are wanted, so that a long way is made in few large steps. */
  missing: number,
) => Promise<Page<T>>;

/**
 * A list of the backend that is read page after page, as far as somebody looks. Cursors lead from one page to the next
 * only, so what lies far down is reached through all that lies before it.
 */
export class PagedList<T> {
  readonly #fetchPage: FetchPage<T>;
  readonly #listeners = new Set<() => void>();
  #state: PagedState<T> = { items: [], hasMore: true, isLoading: false };
  #cursor: string | undefined;
  #wanted = 0;
  #abort: AbortController | undefined;

  constructor(fetchPage: FetchPage<T>) {
    this.#fetchPage = fetchPage;
  }

  readonly getState = () => this.#state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Reads on until so many items are here, or all. After an error it waits for `retry`. */
  need(count: number): void {
    this.#wanted = Math.max(this.#wanted, count);
    if (!this.#state.error) {
      this.#load();
    }
  }

  retry(): void {
    this.#load();
  }

  /** Gives up what is on its way; the list can be used again later. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #load(): Promise<void> {
    if (this.#abort || !this.#isShort()) {
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ isLoading: true, error: undefined });
    try {
      while (this.#isShort()) {
        const page = await this.#fetchPage(
          this.#cursor,
          abort.signal,
          this.#wanted - this.#state.items.length,
        );
        if (abort.signal.aborted) {
          return;
        }
        this.#cursor = page.pageInfo.nextCursor;
        this.#set({
          items: [...this.#state.items, ...page.items],
          totalItems: page.totalItems,
          hasMore: this.#cursor !== undefined,
        });
      }
      this.#abort = undefined;
      this.#set({ isLoading: false });
    } catch (error) {
      if (!abort.signal.aborted) {
        this.#abort = undefined;
        this.#set({ isLoading: false, error: error as Error });
      }
    }
  }

  #isShort(): boolean {
    return this.#state.hasMore && this.#state.items.length < this.#wanted;
  }

  #set(changes: Partial<PagedState<T>>): void {
    this.#state = { ...this.#state, ...changes };
    this.#listeners.forEach(listener => listener());
  }
}
