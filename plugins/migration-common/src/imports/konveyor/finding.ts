/** What a row has that is worth knowing. */
export interface RowNote {
  code: string;
  message: string;
  column?: string;
}

/** Why nothing of a row is taken. */
export class RowRejection extends Error {
  readonly note: RowNote;

  constructor(code: string, message: string, column?: string) {
    super(message);
    this.name = 'RowRejection';
    this.note = { code, message, column };
  }
}
