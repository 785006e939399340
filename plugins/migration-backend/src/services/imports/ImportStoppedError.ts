/** The work on an import ended before its time. The message says why and what to do; the file is kept. */
export class ImportStoppedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportStoppedError';
  }
}
