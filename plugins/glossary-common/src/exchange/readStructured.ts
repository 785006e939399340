import { isMap, isScalar, isSeq, LineCounter, Node, parseDocument } from 'yaml';
import type { GlossaryProblem } from '../authoring/problems';
import type { SourceFile } from '../model/exchange';
import { MAX_FILE } from './limits';

const MAX_ALIASES = 50;

/** A value of YAML or JSON, and where it stands; fields by name, so that no name means anything to JavaScript. */
export interface Structured {
  line: number;
  /** The value as text; absent for lists, sets of fields and what is empty. */
  text?: string;
  items: Structured[];
  fields: ReadonlyMap<string, Structured>;
}

export type StructuredResult =
  | { root: Structured; problem?: undefined }
  | { root?: undefined; problem: GlossaryProblem };

/** Reads YAML, and JSON as the YAML that it is. */
export function readStructured(file: SourceFile): StructuredResult {
  const refuse = (message: string, line = 1): StructuredResult => ({
    problem: { file: file.path, line, column: 1, message },
  });
  if (file.text.length > MAX_FILE) {
    return refuse(
      `The file has ${file.text.length} characters; at most ${MAX_FILE} are read. Split it.`,
    );
  }
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(file.text.replace(/^\ufeff/, ''), {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: true,
    });
    const [fault] = document.errors;
    if (fault) {
      const { line } = lineCounter.linePos(fault.pos[0]);
      return refuse(
        `The file cannot be read: ${fault.message
          .split('\n')[0]
          .slice(0, 300)}`,
        Math.max(line, 1),
      );
    }
    let aliases = 0;
    const visit = (node: unknown): Structured => {
      const start = (node as Node | null)?.range?.[0] ?? 0;
      const line = Math.max(lineCounter.linePos(start).line, 1);
      const nothing = { line, items: [], fields: new Map() };
      if (isMap(node)) {
        return {
          ...nothing,
          fields: new Map(
            node.items.map(({ key, value }) => [
              isScalar(key) ? String(key.value) : '',
              visit(value),
            ]),
          ),
        };
      }
      if (isSeq(node)) {
        return { ...nothing, items: node.items.map(visit) };
      }
      if (isScalar(node)) {
        const { value } = node;
        return value === null || value === undefined || value === ''
          ? nothing
          : { ...nothing, text: String(value) };
      }
      const target = (
        node as { resolve?(of: typeof document): unknown } | null
      )?.resolve?.(document);
      if (target && ++aliases > MAX_ALIASES) {
        throw new ReferenceError('Too many aliases');
      }
      return target ? visit(target) : nothing;
    };
    return { root: visit(document.contents) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) {
      return refuse(
        'The file is nested too deeply, or repeats its anchors too often, to be read safely',
      );
    }
    throw error;
  }
}

/** Texts of a field that is a list of them, or one. */
export function textsIn(value: Structured | undefined): string[] {
  const entries = value?.text === undefined ? value?.items ?? [] : [value];
  return entries.flatMap(({ text }) => text?.trim() || []);
}
