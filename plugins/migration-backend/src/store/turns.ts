import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Lets other requests have their turn after each item. SQLite answers within the same turn of the event loop, so that
 * whoever awaits one statement after the other keeps everybody else waiting until the last.
 */
export async function* inTurns<T>(items: Iterable<T>): AsyncIterable<T> {
  for (const item of items) {
    yield item;
    await nextTurn();
  }
}
