/** Why a whole file is refused. @public */
export type KonveyorFileFault =
  | 'file-empty'
  | 'header-missing'
  | 'header-duplicate'
  | 'delimiter'
  | 'encoding'
  | 'csv-syntax'
  | 'too-large';

/** The file is no Konveyor application CSV. The message is for the person who uploaded it. @public */
export class KonveyorFormatError extends Error {
  readonly code: KonveyorFileFault;

  constructor(code: KonveyorFileFault, message: string) {
    super(message);
    this.name = 'KonveyorFormatError';
    this.code = code;
  }
}
