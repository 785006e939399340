import { Document, isScalar, LineCounter, parseAllDocuments } from 'yaml';
import type { z } from 'zod';
import { closestTo } from './didYouMean';
import { describeIssues } from './describeIssue';
import {
  GlossaryContent,
  GlossaryDocument,
  toConcept,
  toConceptScheme,
  toLearningPath,
  toMapping,
  toResponsibility,
  toStackLayer,
} from './documents';
import { Positions } from './Positions';
import type { GlossaryProblem } from './problems';
import {
  conceptDocumentSchema,
  conceptSchemeDocumentSchema,
  glossaryApiVersion,
  GlossaryKind,
  glossaryKinds,
  learningPathDocumentSchema,
  mappingDocumentSchema,
  responsibilityDocumentSchema,
  stackLayerDocumentSchema,
} from './schemas';

/** A file of concepts is prose; whatever is larger than this is not one. */
const MAX_CHARACTERS = 10_000_000;
/** Enough for a shared citation, far too few for a "billion laughs" bomb. */
const MAX_ALIASES = 100;

/** @public */
export interface LoadResult {
  /** How many documents the file holds, those with problems included. */
  read: number;
  /** The documents without a problem. */
  documents: GlossaryDocument[];
  /** Everything that is wrong with the others, in the order of the file. */
  problems: GlossaryProblem[];
}

/**
 * Reads a YAML file of concept schemes, concepts and mappings. Never throws on what the file says: every problem is
 * collected with its place, so that an author can mend them in one go.
 *
 * @public
 */
export function loadGlossaryDocuments(
  text: string,
  fileName: string,
): LoadResult {
  if (text.length > MAX_CHARACTERS) {
    return refuseFile(
      fileName,
      `The file has ${text.length} characters; at most ${MAX_CHARACTERS} are read. Split it.`,
    );
  }
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
    });
    const results = [...parsed].map(document =>
      loadDocument(document, new Positions(fileName, lines)),
    );
    return {
      read: results.reduce((sum, result) => sum + result.read, 0),
      documents: results.flatMap(result => result.documents),
      problems: results.flatMap(result => result.problems),
    };
  } catch (error) {
    // The YAML parser is recursive.
    if (error instanceof RangeError) {
      return refuseFile(fileName, 'The file is nested too deeply to be read.');
    }
    throw error;
  }
}

function refuseFile(file: string, message: string): LoadResult {
  return {
    read: 1,
    documents: [],
    problems: [{ file, line: 1, column: 1, message }],
  };
}

function loadDocument(
  document: Document.Parsed,
  positions: Positions,
): LoadResult {
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      read: 1,
      documents: [],
      problems: faults.map(fault => ({
        ...positions.at(fault.pos[0]),
        message: `${sayYamlFault(fault.code, fault.message)}`,
      })),
    };
  }
  if (isEmpty(document)) {
    return { read: 0, documents: [], problems: [] };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError) {
      const message =
        'The document repeats its anchors too often to be expanded safely.';
      return {
        read: 1,
        documents: [],
        problems: [{ ...positions.of(document, []), message }],
      };
    }
    throw error;
  }
  const content = readContent(value);
  if ('issues' in content) {
    return {
      read: 1,
      documents: [],
      problems: content.issues.map(issue => ({
        ...positions.of(document, issue.path),
        message: issue.message,
      })),
    };
  }
  const locate = (path: readonly PropertyKey[]) => positions.of(document, path);
  return {
    read: 1,
    documents: [{ ...content, location: locate([]), locate }],
    problems: [],
  };
}

/** A file may begin or end with `---`. */
function isEmpty(document: Document.Parsed): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null);
}

function sayYamlFault(code: string, message: string): string {
  return code === 'DUPLICATE_KEY'
    ? 'The field stands here a second time'
    : message.replace(/\s+/g, ' ');
}

type Read =
  | GlossaryContent
  | { issues: { path: PropertyKey[]; message: string }[] };

/** One reader a kind; each ends in the content that its document says, or in all that is wrong with it. */
const readers: Record<GlossaryKind, (value: unknown) => Read> = {
  ConceptScheme: value =>
    parse(conceptSchemeDocumentSchema, value, document => ({
      kind: 'ConceptScheme',
      value: toConceptScheme(document),
    })),
  Concept: value =>
    parse(conceptDocumentSchema, value, document => ({
      kind: 'Concept',
      value: toConcept(document),
    })),
  Mapping: value =>
    parse(mappingDocumentSchema, value, document => ({
      kind: 'Mapping',
      value: toMapping(document),
    })),
  Responsibility: value =>
    parse(responsibilityDocumentSchema, value, document => ({
      kind: 'Responsibility',
      value: toResponsibility(document),
    })),
  LearningPath: value =>
    parse(learningPathDocumentSchema, value, document => ({
      kind: 'LearningPath',
      value: toLearningPath(document),
    })),
  StackLayer: value =>
    parse(stackLayerDocumentSchema, value, document => ({
      kind: 'StackLayer',
      value: toStackLayer(document),
    })),
};

function readContent(value: unknown): Read {
  const kind = kindOf(value);
  return kind ? readers[kind](value) : { issues: [sayUnknownKind(value)] };
}

function parse<TSchema extends z.ZodType>(
  schema: TSchema,
  value: unknown,
  toContent: (document: z.output<TSchema>) => GlossaryContent,
): Read {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? toContent(parsed.data)
    : { issues: describeIssues(parsed.error.issues, value) };
}

function kindOf(value: unknown): GlossaryKind | undefined {
  const kind = isRecord(value) ? value.kind : undefined;
  return glossaryKinds.find(known => known === kind);
}

function sayUnknownKind(value: unknown) {
  if (!isRecord(value)) {
    return {
      path: [],
      message: `The document must be a set of fields with apiVersion "${glossaryApiVersion}" and a kind`,
    };
  }
  if (typeof value.kind !== 'string') {
    return {
      path: ['kind'],
      message: `kind is missing; it must be one of ${glossaryKinds.join(', ')}`,
    };
  }
  const meant = closestTo(value.kind, glossaryKinds);
  return {
    path: ['kind'],
    message: `kind must be one of ${glossaryKinds.join(', ')}, not "${
      value.kind
    }"${meant ? `; did you mean "${meant}"?` : ''}`,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
