import type {
  GlossaryDiff,
  GlossaryDocument,
  GlossaryProblem,
  Loss,
  SourceReport,
  SourceStatus,
} from '@crosswalk/backstage-plugin-glossary-common';
import { isTolerant } from '../sources/formats';
import type { GlossarySource } from '../sources/GlossarySource';
import type { TimedReading } from './SourceReading';

/** Of each kind. Nobody reads more, and a source that is all wrong has one for each of its lines. */
const DETAILS_KEPT = 1_000;

type Identity = Pick<GlossarySource, 'id' | 'type' | 'target'>;

/** The account of a reading. */
export function reportOf(options: {
  source: Identity;
  reading: TimedReading;
  status: SourceStatus['status'];
  /** What the source contributes to the snapshot now. */
  served: readonly GlossaryDocument[];
  /** How many of the accepted documents do not fit the other sources. */
  refused: number;
  misfits: readonly GlossaryProblem[];
  known?: SourceReport;
  diff?: GlossaryDiff;
}): SourceReport {
  const { source, reading, status, served, misfits, known, diff } = options;
  const problems = [...reading.problems, ...misfits];
  const { checkedAt } = reading;
  const failing = status === 'failing';
  return {
    id: source.id,
    type: source.type,
    target: source.target,
    status,
    checkedAt,
    lastGoodAt: status === 'ok' ? checkedAt : known?.lastGoodAt,
    failingSince: failing ? known?.failingSince ?? checkedAt : undefined,
    ...countsOf(served),
    problems: problems.length,
    documents: accountOf(reading, {
      // Our own files stand or fall together.
      accepted:
        failing && !isTolerant(source.type)
          ? 0
          : Math.max(0, reading.accepted - options.refused),
    }),
    exclusions: reading.excluded.slice(0, DETAILS_KEPT),
    losses: firstLosses(reading.losses),
    diff,
    problemDetails: problems.slice(0, DETAILS_KEPT),
  };
}

/** Says how many there are besides, which no count of the report does. */
function firstLosses(losses: readonly Loss[]): Loss[] {
  const more = losses.length - DETAILS_KEPT;
  const kept = losses.slice(0, DETAILS_KEPT);
  return more > 0
    ? [
        ...kept,
        {
          subject: '…',
          field: '…',
          reason: `${more} more losses are not listed`,
        },
      ]
    : kept;
}

/** A source that was configured but could not be read so far. */
export function reportUnread(source: Identity, now: string): SourceReport {
  return {
    id: source.id,
    type: source.type,
    target: source.target,
    status: 'failing',
    checkedAt: now,
    failingSince: now,
    ...countsOf([]),
    problems: 1,
    documents: { read: 0, accepted: 0, excluded: 0, rejected: 0 },
    exclusions: [],
    losses: [],
    problemDetails: [
      {
        file: source.target,
        line: 1,
        column: 1,
        message: 'The source has not been read yet',
      },
    ],
  };
}

function countsOf(documents: readonly GlossaryDocument[]) {
  const count = (kind: GlossaryDocument['kind']) =>
    documents.filter(document => document.kind === kind).length;
  return {
    schemes: count('ConceptScheme'),
    concepts: count('Concept'),
    mappings: count('Mapping'),
  };
}

function accountOf(
  { read, excluded }: TimedReading,
  { accepted }: { accepted: number },
): SourceReport['documents'] {
  return {
    read,
    accepted,
    excluded: excluded.length,
    rejected: read - accepted - excluded.length,
  };
}
