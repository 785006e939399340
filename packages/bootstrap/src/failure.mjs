/** Something the reader can mend: `message` says what happened, `cure` what to do. */
export class Failure extends Error {
  constructor(message, cure) {
    super(message);
    this.name = 'Failure';
    this.cure = cure;
  }
}

/** Runs `main` and turns a failure into two lines and an exit code, never a stack trace. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Failure)) {
      throw error;
    }
    process.stderr.write(`\n✖ ${error.message}\n  ${error.cure}\n`);
    process.exitCode = 1;
  }
}
