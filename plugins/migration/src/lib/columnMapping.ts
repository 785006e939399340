import type {
  ColumnCandidate,
  ColumnMapping,
  ColumnMeaning,
  ColumnSettings,
} from '@crosswalk/backstage-plugin-migration-common';

/** What somebody makes of a meaning: leave it to names and configuration, no column, or this one. */
export type ColumnChoice =
  | { by: 'default' }
  | { by: 'none' }
  | { by: 'column'; header: string };

/** What is chosen for a meaning. Of several columns the first counts, the others fill in where it is blank. */
export function choiceOf(
  mapping: ColumnMapping,
  meaning: ColumnMeaning,
): ColumnChoice {
  const headers = mapping[meaning];
  if (headers === undefined) {
    return { by: 'default' };
  }
  return headers.length === 0
    ? { by: 'none' }
    : { by: 'column', header: headers[0] };
}

/** The mapping with another choice for one meaning. */
export function withChoice(
  mapping: ColumnMapping,
  meaning: ColumnMeaning,
  choice: ColumnChoice,
): ColumnMapping {
  const { [meaning]: _, ...rest } = mapping;
  switch (choice.by) {
    case 'default':
      return rest;
    case 'none':
      return { ...rest, [meaning]: [] };
    default:
      return { ...rest, [meaning]: [choice.header] };
  }
}

/** What counts while nobody chooses, and who said so. */
export function defaultOf(
  { configured, candidates }: ColumnSettings,
  meaning: ColumnMeaning,
): { from: 'configuration' | 'name'; headers: string[] } {
  const headers = configured[meaning];
  return headers
    ? { from: 'configuration', headers }
    : {
        from: 'name',
        headers: candidates
          .filter(({ recognisedAs }) => recognisedAs === meaning)
          .map(({ header }) => header),
      };
}

/** The columns that count for a meaning; those that the estate does not have are left out. */
export function columnsInUse(
  settings: ColumnSettings,
  mapping: ColumnMapping,
  meaning: ColumnMeaning,
): ColumnCandidate[] {
  const headers = mapping[meaning] ?? defaultOf(settings, meaning).headers;
  return headers.flatMap(
    header =>
      settings.candidates.find(candidate => candidate.header === header) ?? [],
  );
}
