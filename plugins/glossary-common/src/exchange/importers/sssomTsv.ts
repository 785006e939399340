import { toMapping } from '../../authoring/documents';
import type { SourceLocation } from '../../authoring/problems';
import {
  glossaryApiVersion,
  mappingDocumentSchema,
} from '../../authoring/schemas';
import type { Importer, ImportOptions } from '../../model/exchange';
import { NamedRow, readNamedRows } from '../csv/namedRows';
import { checkForeign } from '../foreignDocument';
import { ImportLog } from '../ImportLog';
import { readHeader } from '../sssom/header';
import { readForeignMapping } from '../sssom/readForeignMapping';
import { readOwnMapping } from '../sssom/readOwnMapping';
import {
  extensionSlots,
  NO_MAPPING,
  readSlots,
  SssomSlot,
  standardSlots,
} from '../sssom/slots';
import type { SssomRow } from '../sssom/SssomRow';
import { toRef } from '../sssom/toRef';

/**
 * Reads sets of mappings; units are rows. SSSOM names concepts and does not tell what they are, so they have to come from
 * other sources.
 */
export const importSssomTsv: Importer = async (files, options) => {
  const log = new ImportLog();
  const ids = new Map<string, SourceLocation>();
  for (const file of files) {
    const { prefixes, table, fault } = readHeader(file.text);
    if (fault) {
      log.lose({
        subject: file.path,
        field: 'header',
        reason: `The header is no YAML: ${fault}`,
      });
    }
    const rows = readNamedRows(
      log,
      { path: file.path, text: table },
      {
        columns: [...standardSlots, ...readSlots, ...extensionSlots],
        required: 'subject_id',
        delimiter: '\t',
      },
    ).flatMap(row => nameConcepts(log, row, prefixes));
    for (const group of groupRows(rows)) {
      acceptGroup(log, group, ids, options);
    }
  }
  return log.result();
};

function nameConcepts(
  log: ImportLog,
  row: NamedRow<SssomSlot>,
  prefixes: ReadonlyMap<string, string>,
): SssomRow[] {
  const { file, line } = row.location;
  const exclude = (rule: string) => log.exclude({ file, line, rule });
  const subject = row.cell('subject_id').trim();
  const object = row.cell('object_id').trim();
  if (subject === NO_MAPPING) {
    exclude(
      'Says that nothing maps to the object, which a mapping has to start from',
    );
    return [];
  }
  if (row.cell('predicate_modifier').trim().toLowerCase() === 'not') {
    exclude('Says that there is no such mapping');
    return [];
  }
  const from = toRef(subject, prefixes);
  const to = object === NO_MAPPING ? undefined : toRef(object, prefixes);
  if (!from || (!to && object !== NO_MAPPING)) {
    const [column, value] = from
      ? ['object_id', object]
      : ['subject_id', subject];
    const message = `${column} must be a CURIE or an address of the header's curie_map, not "${value.slice(
      0,
      80,
    )}"`;
    log.reject([{ ...row.location, message }]);
    return [];
  }
  return [{ ...row, from, to }];
}

/** Rows of one mapping, in the order of its first row; those without an id of ours are mappings of their own. */
function groupRows(rows: readonly SssomRow[]): SssomRow[][] {
  const groups: SssomRow[][] = [];
  const byId = new Map<string, SssomRow[]>();
  for (const row of rows) {
    const id = row.cell('cw_mapping_id').trim();
    const known = id ? byId.get(id) : undefined;
    if (known) {
      known.push(row);
      continue;
    }
    const group = [row];
    groups.push(group);
    if (id) {
      byId.set(id, group);
    }
  }
  return groups;
}

function acceptGroup(
  log: ImportLog,
  group: SssomRow[],
  ids: Map<string, SourceLocation>,
  options: ImportOptions,
): void {
  const [first] = group;
  const { document, problems } = readGroup(log, group, options);
  if (!document) {
    group.forEach((_, index) => log.reject(index === 0 ? problems : []));
    return;
  }
  const { id } = document.value;
  const twin = ids.get(id);
  if (twin) {
    const message = `Mapping "${id}" is already defined in ${twin.file}, line ${twin.line}`;
    group.forEach((_, index) =>
      log.reject(index === 0 ? [{ ...first.location, message }] : []),
    );
    return;
  }
  ids.set(id, first.location);
  group.forEach((_, index) => log.accept(...(index === 0 ? [document] : [])));
}

function readGroup(log: ImportLog, group: SssomRow[], options: ImportOptions) {
  const [first] = group;
  const own = first.cell('cw_mapping_id').trim();
  try {
    const { name, spec } = own
      ? { name: own, spec: readOwnMapping(group) }
      : readForeignMapping(log, first, options);
    return checkForeign(
      mappingDocumentSchema,
      {
        apiVersion: glossaryApiVersion,
        kind: 'Mapping',
        metadata: { name },
        spec,
      },
      document => ({ kind: 'Mapping' as const, value: toMapping(document) }),
      first.location,
    );
  } catch (error) {
    if (error instanceof SyntaxError) {
      const message = 'A cell of an extension slot is no JSON and should be';
      return { problems: [{ ...first.location, message }] };
    }
    throw error;
  }
}
