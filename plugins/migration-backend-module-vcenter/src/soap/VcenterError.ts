/** What can go wrong between us and a vCenter Server. */
export type VcenterErrorCode =
  /** It does not know the user or the password. */
  | 'invalid-login'
  /** The session is over. */
  | 'not-authenticated'
  | 'no-permission'
  /** It no longer knows what we have seen of its inventory, or says what does not fit to it. */
  | 'out-of-step'
  /** Nobody answers at the address. */
  | 'unreachable'
  /** The connection ended before the answer did. */
  | 'cut'
  | 'timeout'
  /** Its certificate is by nobody that we trust, for another name, or out of date. */
  | 'untrusted'
  | 'not-a-vcenter'
  | 'too-large'
  /** Its answer makes no sense. */
  | 'unreadable'
  /** Its version has no such property; {@link VcenterError.property} says which. */
  | 'invalid-property'
  /** It refuses for a reason of its own. */
  | 'fault'
  | 'aborted';

/** A failure whose message says what happened and what to do, to people, without secrets. */
export class VcenterError extends Error {
  readonly property?: string;

  constructor(
    readonly code: VcenterErrorCode,
    message: string,
    options?: ErrorOptions & { property?: string },
  ) {
    super(message, options);
    this.property = options?.property;
    this.name = 'VcenterError';
  }
}

export function hasCode(error: unknown, ...codes: VcenterErrorCode[]): boolean {
  return error instanceof VcenterError && codes.includes(error.code);
}
