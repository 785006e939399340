import { Composer, Document, Lexer, LineCounter, Parser } from 'yaml';

/** Tokens of all files of one check: some fifty thousand lines, which take about a second to read. */
const maxTokens = 400_000;
const maxDocumentsPerFile = 500;

/** A limit is passed. The message is for whoever wrote the file. */
export class LimitError extends Error {}

/** What is left to read of what one check may cost. */
export class ReadBudget {
  #tokens = maxTokens;

  /** @throws LimitError when nothing is left */
  spend(): void {
    if (this.#tokens <= 0) {
      throw new LimitError(
        `The files have more than ${maxTokens} tokens together, and are not read to their end`,
      );
    }
    this.#tokens -= 1;
  }
}

/**
 * The documents of a file. What is wrong with their syntax is in `errors` of each.
 *
 * @throws LimitError as soon as a limit is passed, RangeError when the file is nested so deeply that the stack ends
 */
export function readDocuments(
  content: string,
  lines: LineCounter,
  budget: ReadBudget,
): Document[] {
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({
    lineCounter: lines,
    merge: true,
    // The library compares each key with every other one; `inspectDocument` does it in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });

  // As `parseAllDocuments` does it, but stopping where the budget ends.
  function* tokens() {
    lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(content)) {
      budget.spend();
      yield* parser.next(lexeme);
    }
    yield* parser.end();
  }

  const documents: Document[] = [];
  for (const document of composer.compose(tokens())) {
    if (documents.length === maxDocumentsPerFile) {
      throw new LimitError(
        `The file has more than ${maxDocumentsPerFile} documents`,
      );
    }
    documents.push(document);
  }
  return documents;
}
