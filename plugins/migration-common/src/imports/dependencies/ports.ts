import { DependencyStrength } from '../../types';

/**
 * Ports of administration, directory, naming, time, monitoring and backup. Everybody talks to them, so they say little
 * about what must move together.
 */
const infrastructurePorts = new Set([
  22, 23, 25, 53, 67, 68, 69, 88, 111, 123, 135, 137, 138, 139, 161, 162, 389,
  464, 514, 601, 623, 636, 902, 1514, 2500, 3128, 3268, 3269, 3389, 4505, 4506,
  5044, 5985, 5986, 6160, 6162, 6514, 8140, 8141, 9090, 9100, 9182, 9392, 9401,
  10001, 10050, 10051, 24224,
]);

const databasePorts = new Set([
  1433, 1434, 1521, 1522, 1526, 2638, 3050, 3306, 5000, 5432, 5433, 6379, 7000,
  8086, 9042, 9160, 9200, 11211, 26257, 27017, 27018, 27019, 30015, 50000,
]);

/** Where ports are handed out for the length of a connection, a number says nothing. */
const firstEphemeralPort = 49152;

/** A weak dependency can be cut between waves; a strong one should not be. @public */
export function strengthOfPort(port: number | undefined): DependencyStrength {
  if (port === undefined) {
    return 'strong';
  }
  if (databasePorts.has(port)) {
    return 'strong';
  }
  return infrastructurePorts.has(port) || port >= firstEphemeralPort
    ? 'weak'
    : 'strong';
}

/** @public */
export function isDatabasePort(port: number | undefined): boolean {
  return port !== undefined && databasePorts.has(port);
}

/** @public */
export function isInfrastructurePort(port: number | undefined): boolean {
  return port !== undefined && infrastructurePorts.has(port);
}
