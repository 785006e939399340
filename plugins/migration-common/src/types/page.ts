/** Answer of every list route. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}
