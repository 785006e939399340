import { connectionError } from './connectionError';

const failure = (code: string) => Object.assign(new Error('x'), { code });

describe('connectionError', () => {
  it.each([
    ['ENOTFOUND', 'unreachable', 'cannot be reached'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'did not answer in time'],
    ['CERT_HAS_EXPIRED', 'untrusted', 'has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted', 'is for another name'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted', 'not trusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted', 'Give the authority'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'not-a-vcenter', 'does not speak TLS'],
    ['HPE_INVALID_CONSTANT', 'not-a-vcenter', 'does not speak HTTP'],
    ['ECONNRESET', 'cut', 'was cut'],
    ['UND_ERR_SOCKET', 'cut', 'was cut'],
  ])('says what %s means', (code, kind, message) => {
    const error = connectionError(failure(code), 'vc.example.com');
    expect(error.code).toBe(kind);
    expect(error.message).toContain('vc.example.com');
    expect(error.message).toContain(message);
    expect(error.message).toContain(code);
  });

  it('looks for the reason in what caused the error', () => {
    const error = new TypeError('failed', { cause: failure('ECONNREFUSED') });
    expect(connectionError(error, 'vc').code).toBe('unreachable');
  });

  it('takes what it does not know for a connection that ended', () => {
    expect(connectionError('strange', 'vc').code).toBe('cut');
  });
});
