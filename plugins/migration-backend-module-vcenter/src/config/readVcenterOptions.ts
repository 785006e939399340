import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** One vCenter Server of the configuration. */
export interface VcenterOptions {
  id: string;
  title: string;
  /** Name of the estate that it feeds. */
  estate: string;
  /** `https://vcenter.example.com`, without a path. */
  baseUrl: string;
  username: string;
  password: string;
  refreshSeconds: number;
  timeoutMs: number;
  /** Certificates of authorities, PEM. */
  ca?: string;
}

const keys = new Set([
  'id',
  'title',
  'estate',
  'baseUrl',
  'username',
  'password',
  'refresh',
  'timeout',
  'ca',
]);

/**
 * The servers that `migration.vcenters` asks for.
 *
 * @throws InputError that names the key and says what is wrong with it, and never says a password
 */
export function readVcenterOptions(config: Config): VcenterOptions[] {
  const entries = config.getOptionalConfigArray('migration.vcenters') ?? [];
  const read = entries.map((entry, index) =>
    readEntry(entry, `migration.vcenters[${index}]`),
  );
  read.forEach(({ id }, index) => {
    if (read.findIndex(other => other.id === id) !== index) {
      throw new InputError(
        `migration.vcenters[${index}].id "${id}" is taken by another vCenter`,
      );
    }
  });
  return read;
}

function readEntry(entry: Config, key: string): VcenterOptions {
  const unknown = entry.keys().find(name => !keys.has(name));
  if (unknown !== undefined) {
    throw new InputError(
      `${key}.${unknown} is no key of a vCenter; there are ${[...keys].join(
        ', ',
      )}`,
    );
  }
  const id = required(entry, 'id', key);
  // With "vcenter:" in front it has to fit into 63 characters.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,54}$/.test(id)) {
    throw new InputError(
      `${key}.id "${id}" must be at most 55 letters, digits, ".", "_" and "-", and begin with a letter or digit`,
    );
  }
  const baseUrl = readBaseUrl(required(entry, 'baseUrl', key), key);
  return {
    id,
    title: optional(entry, 'title', key) ?? new URL(baseUrl).host,
    estate: required(entry, 'estate', key),
    baseUrl,
    username: required(entry, 'username', key),
    password: required(entry, 'password', key),
    refreshSeconds: Math.round(
      readMilliseconds(entry, 'refresh', key, {
        unlessTold: 15 * 60_000,
        least: 60_000,
        most: 7 * 24 * 3600_000,
        range: 'from 1 minute to 7 days',
      }) / 1000,
    ),
    timeoutMs: readMilliseconds(entry, 'timeout', key, {
      unlessTold: 60_000,
      least: 1000,
      most: 10 * 60_000,
      range: 'from 1 second to 10 minutes',
    }),
    ca: readAuthorities(optional(entry, 'ca', key), `${key}.ca`),
  };
}

/** The configuration says itself which of its keys is no text. */
function optional(entry: Config, name: string, key: string) {
  const value = entry.getOptionalString(name);
  if (value !== undefined && value.trim() === '') {
    throw new InputError(`${key}.${name} is empty`);
  }
  return value;
}

function required(entry: Config, name: string, key: string): string {
  const value = optional(entry, name, key);
  if (value === undefined) {
    throw new InputError(`${key}.${name} is missing`);
  }
  return value;
}

function readBaseUrl(value: string, key: string): string {
  const refuse = (because: string) =>
    new InputError(`${key}.baseUrl ${because}`);
  if (!URL.canParse(value)) {
    throw refuse(
      'is no address; it should be like https://vcenter.example.com',
    );
  }
  const url = new URL(value);
  if (url.username || url.password) {
    throw refuse(
      'has a user or password in it; give them as username and password',
    );
  }
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash) {
    throw refuse(`"${value}" has more than a host in it; leave the path out`);
  }
  const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw refuse(
      `"${value}" must begin with https://; http:// is for tests on this machine's own loopback address`,
    );
  }
  return url.origin;
}

function readMilliseconds(
  entry: Config,
  name: string,
  key: string,
  bounds: { unlessTold: number; least: number; most: number; range: string },
): number {
  if (!entry.has(name)) {
    return bounds.unlessTold;
  }
  let ms: number;
  try {
    ms = durationToMilliseconds(readDurationFromConfig(entry, { key: name }));
  } catch {
    throw new InputError(
      `${key}.${name} is no duration; write it like { minutes: 15 }, 15m or PT15M`,
    );
  }
  if (!(ms >= bounds.least && ms <= bounds.most)) {
    throw new InputError(`${key}.${name} must be ${bounds.range}`);
  }
  return ms;
}

const certificate =
  /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Certificates, or the file that has them. */
function readAuthorities(
  value: string | undefined,
  key: string,
): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const isFile = !value.includes('-----BEGIN');
  const found = (isFile ? readFile(value, key) : value).match(certificate);
  if (!found) {
    throw new InputError(
      `${key} has no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----`,
    );
  }
  found.forEach((pem, index) => {
    try {
      return new X509Certificate(pem);
    } catch {
      throw new InputError(
        `${key}: certificate ${index + 1} of ${found.length} cannot be read`,
      );
    }
  });
  return found.join('\n');
}

function readFile(path: string, key: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(
      `${key} "${path}" cannot be read: ${(error as Error).message}`,
    );
  }
}
