import { Knex } from 'knex';
import { ApplicationQuery } from './types';

/** Narrows a list of applications to what somebody asks for. */
export function whereApplication(
  select: Knex.QueryBuilder,
  query: ApplicationQuery,
): void {
  for (const [column, value] of [
    ['environment', query.environment],
    ['criticality', query.criticality],
    ['confirmed', query.confirmed],
    ['shared_service', query.sharedService],
  ] as const) {
    if (value !== undefined) {
      select.where(column, value);
    }
  }
  if (query.disposition === 'undecided') {
    select.whereNull('disposition');
  } else if (query.disposition !== undefined) {
    select.where({ disposition: query.disposition });
  }
  if (query.owner === 'none') {
    select.whereNull('owner_key');
  } else if (query.owner !== undefined) {
    select.where({ owner_key: query.owner.toLocaleLowerCase('en-US') });
  }
  if (query.complete === true) {
    whereComplete(select);
  } else if (query.complete === false) {
    select.whereNot(each => whereComplete(each));
  }
}

/** Applications for which the four questions are answered; blank texts are stored as none. */
export function whereComplete(select: Knex.QueryBuilder): void {
  for (const column of [
    'description',
    'owner',
    'availability',
    'data_protection',
  ]) {
    select.whereNotNull(column);
  }
}
