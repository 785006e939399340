import { isError } from '@backstage/errors';
import { VcenterError } from './VcenterError';

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
]);

const late = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

const certificateProblems: Record<string, string> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is signed by nobody but itself',
};

const untrusted =
  /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH)/;

/** Says what an error of the network or of TLS means for people. */
export function connectionError(error: unknown, host: string): VcenterError {
  const code = codeOf(error);
  const say = (
    kind: ConstructorParameters<typeof VcenterError>[0],
    message: string,
  ) => new VcenterError(kind, message, { cause: error });

  if (unreachable.has(code)) {
    return say(
      'unreachable',
      `${host} cannot be reached (${code}). Check its address, and that this portal may connect to it.`,
    );
  }
  if (late.has(code)) {
    return say(
      'timeout',
      `${host} did not answer in time (${code}). Check that it is up and that this portal may connect to it; a slow one needs a longer timeout in the configuration.`,
    );
  }
  if (untrusted.test(code)) {
    return say(
      'untrusted',
      `The certificate of ${host} ${
        certificateProblems[code] ?? 'is by an authority that is not trusted'
      } (${code}), so nothing was sent to it. Give the authority's certificate as "ca" in the configuration, or have the certificate renewed.`,
    );
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return say(
      'not-a-vcenter',
      `${host} does not speak TLS as it should (${code}). Check the address and its port.`,
    );
  }
  if (code.startsWith('HPE_') || code === 'HTTPParserError') {
    return say(
      'not-a-vcenter',
      `${host} does not speak HTTP (${code}). Check the address and its port.`,
    );
  }
  return say(
    'cut',
    `The connection to ${host} was cut before its answer was complete (${code}). Nothing of it was used; it is read anew the next time.`,
  );
}

/** Of the error, or of what caused it. */
function codeOf(error: unknown): string {
  let at = error as { code?: unknown; name?: unknown; cause?: unknown } | null;
  while (typeof at === 'object' && at !== null) {
    if (typeof at.code === 'string') {
      return at.code;
    }
    at = at.cause as typeof at;
  }
  return isError(error) ? error.name : 'unknown';
}
