/**
 * The file cannot be imported, and running it again would not help. The message is a sentence for the person who
 * uploaded it.
 */
export class ImportRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportRefusedError';
  }
}
