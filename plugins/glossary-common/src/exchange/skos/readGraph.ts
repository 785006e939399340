import jsonld from 'jsonld';
import { Parser } from 'n3';
import type { GlossaryProblem } from '../../authoring/problems';
import type { SourceFile } from '../../model/exchange';
import { MAX_FILE } from '../limits';
import { Graph, Triple } from './Graph';

export type GraphResult =
  | { graph: Graph; problem?: undefined }
  | { graph?: undefined; problem: GlossaryProblem };

/** Reads Turtle, N-Triples or JSON-LD, going by the name of the file and else by how it begins. Nothing is fetched. */
export async function readGraph(file: SourceFile): Promise<GraphResult> {
  const refuse = (message: string, line = 1): GraphResult => ({
    problem: { file: file.path, line, column: 1, message },
  });
  if (file.text.length > MAX_FILE) {
    return refuse(
      `The file has ${file.text.length} characters; at most ${MAX_FILE} are read. Split it.`,
    );
  }
  const source = file.text.replace(/^\ufeff/, '');
  const isJson =
    /\.(?:jsonld|json)$/i.test(file.path) ||
    (!/\.(?:ttl|nt|n3)$/i.test(file.path) && /^\s*[[{]/.test(source));
  try {
    const triples = await (isJson ? readJsonLd : readTurtle)(source);
    const graph = new Graph();
    triples.forEach(triple => graph.add(triple));
    return { graph };
  } catch (error) {
    if (error instanceof RangeError) {
      return refuse('The file is nested too deeply to be read');
    }
    const { message, line } = describe(error);
    return refuse(`The file cannot be read: ${message.slice(0, 300)}`, line);
  }
}

async function readTurtle(source: string): Promise<Triple[]> {
  return new Parser({ format: 'text/turtle' }).parse(source);
}

/** What a document asks to be fetched may be anything, on any network that the reader can reach. */
class RemoteContextError extends Error {
  constructor(url: string) {
    super(
      `it asks for the context ${url}, and contexts are not fetched; put the context into the file`,
    );
  }
}

async function readJsonLd(source: string): Promise<Triple[]> {
  const document = JSON.parse(source);
  let refused: RemoteContextError | undefined;
  try {
    return (await jsonld.toRDF(document, {
      documentLoader: async (url: string) => {
        refused ??= new RemoteContextError(url);
        throw refused;
      },
    })) as Triple[];
  } catch (error) {
    throw refused ?? error;
  }
}

function describe(error: unknown): { message: string; line?: number } {
  if (!(error instanceof Error)) {
    return { message: String(error) };
  }
  const { context } = error as { context?: { line?: unknown } };
  const line = typeof context?.line === 'number' ? context.line : undefined;
  return { message: error.message, ...(line !== undefined && { line }) };
}
