import type { Exporter } from '../../model/exchange';
import type {
  Bundle,
  BundleMember,
  ConceptScheme,
  GlossarySnapshot,
  Mapping,
} from '../../types';
import { compareText } from '../../compile/canonicalJson';
import { writeTable } from '../csv/table';
import { memberMatch } from '../memberMatch';
import { writeHeader } from '../sssom/header';
import {
  extensionSlots,
  joinValues,
  NO_MAPPING,
  SssomSlot,
  standardSlots,
} from '../sssom/slots';
import { matchProperty } from '../vocabulary';
import { fileNameFor, loseKinds, refsOf, selectScheme } from './selectScheme';

type Row = Partial<Record<SssomSlot, string>>;

/** Writes the mappings as SSSOM 1.1, a row for each pair of members; concepts are named by their refs only. */
export const exportSssomTsv: Exporter = async (snapshot, options) => {
  const content = selectScheme(snapshot, options);
  const schemes = new Set(
    content.mappings.flatMap(refsOf).map(ref => ref.split(':')[0]),
  );
  const slots = [...standardSlots, ...extensionSlots];
  const names = namesIn(snapshot);
  const rows = content.mappings.flatMap(mapping => toRows(mapping, names));
  const table = writeTable(
    [slots, ...rows.map(row => slots.map(slot => row[slot] ?? ''))],
    '\t',
  );
  const header = writeHeader(
    [...schemes].sort(compareText),
    options.scheme ?? 'glossary',
  );
  return {
    text: header + table,
    mediaType: 'text/tab-separated-values',
    fileName: fileNameFor(options, 'sssom.tsv'),
    losses: loseKinds(content, 'SSSOM', [
      'ConceptScheme',
      'Concept',
      'Responsibility',
      'LearningPath',
      'StackLayer',
    ]),
  };
};

interface Names {
  labels: ReadonlyMap<string, string>;
  schemes: ReadonlyMap<string, ConceptScheme>;
}

function namesIn({ concepts, schemes }: GlossarySnapshot): Names {
  return {
    labels: new Map(concepts.map(({ ref, label }) => [ref, label])),
    schemes: new Map(schemes.map(scheme => [scheme.id, scheme])),
  };
}

function toRows(mapping: Mapping, names: Names): Row[] {
  const { from, to } = mapping;
  const same = sharedCells(mapping);
  const targets = 'none' in to ? [undefined] : to.members;
  return from.members.flatMap(subject =>
    targets.map(object => ({
      ...same,
      ...subjectCells(subject, names),
      ...(object
        ? objectCells(object, names)
        : { object_id: NO_MAPPING, object_label: '' }),
    })),
  );
}

function subjectCells({ concept, when }: BundleMember, names: Names): Row {
  const source = sourceOf(concept, names);
  return {
    subject_id: concept,
    subject_label: names.labels.get(concept),
    subject_source: source?.url,
    subject_source_version: source?.versions,
    cw_from_when: when,
  };
}

function objectCells({ concept, when }: BundleMember, names: Names): Row {
  const source = sourceOf(concept, names);
  return {
    object_id: concept,
    object_label: names.labels.get(concept),
    object_source: source?.url,
    object_source_version: source?.versions,
    cw_to_when: when,
  };
}

function sourceOf(ref: string, { schemes }: Names): ConceptScheme | undefined {
  return schemes.get(ref.split(':')[0]);
}

/** What every row of a mapping says, so that rows may be sorted and sifted without losing it. */
function sharedCells(mapping: Mapping): Row {
  const { to } = mapping;
  return {
    predicate_id: `skos:${matchProperty(memberMatch(mapping))}`,
    mapping_justification: 'semapv:ManualMappingCuration',
    mapping_cardinality: `${several(mapping.from)}:${
      'none' in to ? '0' : several(to)
    }`.replace('n:0', '1:0'),
    confidence: mapping.confidence?.toString(),
    see_also: joinValues(mapping.sources.flatMap(({ url }) => url ?? [])),
    comment: [...('none' in to ? [to.none] : []), ...mapping.caveats].join(' '),
    cw_mapping_id: mapping.id,
    cw_match: mapping.match,
    cw_from_combine: mapping.from.combine,
    ...('none' in to ? { cw_none: to.none } : { cw_to_combine: to.combine }),
    cw_carries_over: joinValues(mapping.carriesOver),
    cw_caveats: joinValues(mapping.caveats),
    cw_justification: mapping.justification,
    cw_sources: JSON.stringify(mapping.sources),
    cw_valid_for: mapping.validFor && JSON.stringify(mapping.validFor),
    cw_translator: mapping.translator,
    cw_golden_paths: mapping.goldenPaths && JSON.stringify(mapping.goldenPaths),
  };
}

function several({ members }: Bundle): string {
  return members.length > 1 ? 'n' : '1';
}
