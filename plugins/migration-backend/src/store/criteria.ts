import { Knex } from 'knex';
import { ApplicationCriteria } from './types';

/** Narrows a query on applications to what a permission decision allows. */
export function whereCriteria(
  query: Knex.QueryBuilder,
  criteria: ApplicationCriteria,
): void {
  if ('anyOf' in criteria) {
    query.where(any => {
      for (const each of criteria.anyOf) {
        any.orWhere(one => whereCriteria(one, each));
      }
    });
  } else if ('allOf' in criteria) {
    query.where(all => {
      for (const each of criteria.allOf) {
        all.andWhere(one => whereCriteria(one, each));
      }
    });
  } else if ('not' in criteria) {
    query.whereNot(one => whereCriteria(one, criteria.not));
  } else {
    // Without an owner is not owned, rather than unknown as SQL would have it.
    query.whereIn(
      query.client.raw(`coalesce(??, '')`, ['owner_key']),
      criteria.owners,
    );
  }
}
