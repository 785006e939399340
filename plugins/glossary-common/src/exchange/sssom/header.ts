import { isMap, parseDocument, stringify } from 'yaml';
import { BASE, CONCEPTS, CW, SKOS } from '../vocabulary';
import { extensionSlots } from './slots';

const LEADING_COMMENTS = /^\ufeff?(?:#[^\n]*(?:\n|$))*/;

/** The comment that a set of mappings begins with. */
export function writeHeader(schemes: readonly string[], setId: string): string {
  const header = {
    sssom_version: '1.1',
    curie_map: {
      ...Object.fromEntries(
        schemes.map(scheme => [scheme, `${CONCEPTS}${scheme}/`]),
      ),
      skos: SKOS,
      semapv: 'https://w3id.org/semapv/vocab/',
      sssom: 'https://w3id.org/sssom/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    mapping_set_id: `${BASE}mappings/${setId}`,
    // The licence is that of the glossary, which has no field for one.
    license: 'https://w3id.org/sssom/license/unspecified',
    extension_definitions: extensionSlots.map(slot => ({
      slot_name: slot,
      property: `${CW}${slot.replace(/^cw_/, '')}`,
      type_hint: 'xsd:string',
    })),
  };
  return stringify(header, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => `# ${line}\n`)
    .join('');
}

export interface SssomFile {
  /** Prefixes by the address that they stand for. */
  prefixes: ReadonlyMap<string, string>;
  /** The table; in place of the header are as many empty lines, so that lines keep their numbers. */
  table: string;
  /** What is wrong with the header, if anything. */
  fault?: string;
}

export function readHeader(text: string): SssomFile {
  const [comments] = LEADING_COMMENTS.exec(text) ?? [''];
  const table = comments.replace(/[^\r\n]+/g, '') + text.slice(comments.length);
  const yaml = comments.replace(/^\ufeff?# ?/gm, '');
  try {
    const document = parseDocument(yaml, { prettyErrors: false });
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 10 });
    const map: unknown = isMap(document.contents)
      ? (value as Map<unknown, unknown>).get('curie_map')
      : undefined;
    const [error] = document.errors;
    return {
      prefixes: new Map(
        map instanceof Map
          ? [...map].map(([prefix, iri]) => [String(iri), String(prefix)])
          : [],
      ),
      table,
      ...(error && { fault: error.message.split('\n')[0] }),
    };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return {
        prefixes: new Map(),
        table,
        fault: 'it is nested too deeply, or repeats its anchors too often',
      };
    }
    throw error;
  }
}
