import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ConceptDomain,
  conceptDomains,
  ConceptScheme,
  ImportOptions,
  SourceType,
  sourceTypes,
} from '@crosswalk/backstage-plugin-glossary-common';
import { namesItsSchemes } from './formats';

export const DEFAULT_MAX_LOSS = 0.2;

/** What is elsewhere is asked for changes now and then; a folder on this machine comes with the release of the portal. */
const REMOTE_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 10 },
};

export function readType(entry: Config, key: string): SourceType {
  const type = entry.getString('type');
  const known = sourceTypes.find(candidate => candidate === type);
  if (!known) {
    throw new InputError(
      `${key}.type "${type}" is not known; use one of ${sourceTypes.join(
        ', ',
      )}`,
    );
  }
  return known;
}

/** @throws when it is no address that can be read or shown as a link */
export function readUrl(value: string, key: string): string {
  const protocol = URL.canParse(value) ? new URL(value).protocol : undefined;
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new InputError(
      `${key} "${value}" must be an http:// or https:// address`,
    );
  }
  return value;
}

export function readMaxLoss(entry: Config, key: string): number | undefined {
  const maxLoss = entry.getOptionalNumber('maxLoss');
  if (maxLoss !== undefined && !(maxLoss >= 0 && maxLoss <= 1)) {
    throw new InputError(
      `${key}.maxLoss must be a share from 0 to 1, not ${maxLoss}`,
    );
  }
  return maxLoss;
}

export function readSchedule(
  entry: Config,
  key: string,
  options: { isLocal: boolean },
): SchedulerServiceTaskScheduleDefinition | undefined {
  if (!entry.has('schedule')) {
    return options.isLocal ? undefined : REMOTE_SCHEDULE;
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      entry.getConfig('schedule'),
    );
  } catch (error) {
    throw new InputError(`${key}.schedule is not a schedule`, error);
  }
}

export function readImportOptions(
  entry: Config,
  key: string,
  source: { id: string; type: SourceType },
): Omit<ImportOptions, 'date'> {
  return {
    scheme: readScheme(entry, key, source),
    lang: readLang(entry, key),
    domain: readDomain(entry, key),
  };
}

/** Formats that name their schemes are given one for what they say of none. */
function readScheme(
  entry: Config,
  key: string,
  { id, type }: { id: string; type: SourceType },
): ConceptScheme {
  const scheme = entry.getOptionalConfig('scheme');
  if (!scheme) {
    if (!namesItsSchemes(type)) {
      throw new InputError(
        `${key}.scheme is missing: files of the type "${type}" do not say which scheme their concepts come under`,
      );
    }
    return { id, title: id };
  }
  const schemeId = scheme.getString('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(schemeId)) {
    throw new InputError(
      `${key}.scheme.id "${schemeId}" must be lower-case letters, digits and single hyphens`,
    );
  }
  const url = scheme.getOptionalString('url');
  // Absent fields stay absent, so that the importer can fill in what it knows of its format.
  return JSON.parse(
    JSON.stringify({
      id: schemeId,
      title: scheme.getOptionalString('title') ?? schemeId,
      url: url && readUrl(url, `${key}.scheme.url`),
      licence: scheme.getOptionalString('licence'),
      attribution: scheme.getOptionalString('attribution'),
    }),
  );
}

function readLang(entry: Config, key: string): string | undefined {
  const lang = entry.getOptionalString('lang');
  if (lang !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) {
    throw new InputError(
      `${key}.lang "${lang}" must be a language tag such as "ja" or "zh-CN"`,
    );
  }
  return lang;
}

function readDomain(entry: Config, key: string): ConceptDomain | undefined {
  const domain = entry.getOptionalString('domain');
  const known = conceptDomains.find(candidate => candidate === domain);
  if (domain !== undefined && !known) {
    throw new InputError(
      `${key}.domain "${domain}" is not known; use one of ${conceptDomains.join(
        ', ',
      )}`,
    );
  }
  return known;
}
