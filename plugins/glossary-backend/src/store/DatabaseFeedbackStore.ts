import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Feedback,
  FeedbackKind,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { Knex } from 'knex';
import type { PageRequest } from '../services/paginate';

interface FeedbackRow {
  id: string;
  kind: FeedbackKind;
  ref: string | null;
  text: string;
  status: Feedback['status'];
  created_at: string;
  created_by: string;
  closed_at: string | null;
  closed_by: string | null;
}

/** Keeps what people say of the glossary. */
export class DatabaseFeedbackStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(feedback: Feedback): Promise<void> {
    await this.#db<FeedbackRow>('glossary_feedback').insert({
      id: feedback.id,
      kind: feedback.kind,
      ref: feedback.ref ?? null,
      text: feedback.text,
      status: feedback.status,
      created_at: feedback.createdAt,
      created_by: feedback.createdBy,
    });
  }

  /** Open feedback first, the latest first. */
  async list({ limit, cursor }: PageRequest): Promise<Page<Feedback>> {
    // "open" comes after "closed", so everything is in descending order.
    const query = this.#db<FeedbackRow>('glossary_feedback')
      .orderBy([
        { column: 'status', order: 'desc' },
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    if (cursor !== undefined) {
      query.whereRaw('(status, created_at, id) < (?, ?, ?)', decode(cursor));
    }
    const rows = await query;
    const [{ total }] = await this.#db('glossary_feedback').count({
      total: '*',
    });
    const page = rows.slice(0, limit);
    return {
      items: page.map(fromRow),
      totalItems: Number(total),
      pageInfo:
        rows.length > limit ? { nextCursor: encode(page[limit - 1]) } : {},
    };
  }

  /** @throws NotFoundError when there is no such feedback */
  async setStatus(
    id: string,
    change: { status: Feedback['status']; at: string; by: string },
  ): Promise<Feedback> {
    const closed = change.status === 'closed';
    await this.#db<FeedbackRow>('glossary_feedback')
      .where({ id })
      // Who closed it first stays on record.
      .whereNot({ status: change.status })
      .update({
        status: change.status,
        closed_at: closed ? change.at : null,
        closed_by: closed ? change.by : null,
      });
    const row = await this.#db<FeedbackRow>('glossary_feedback')
      .where({ id })
      .first();
    if (!row) {
      throw new NotFoundError(`There is no feedback "${id}"`);
    }
    return fromRow(row);
  }
}

function fromRow(row: FeedbackRow): Feedback {
  return {
    id: row.id,
    kind: row.kind,
    ref: row.ref ?? undefined,
    text: row.text,
    status: row.status,
    createdAt: row.created_at,
    createdBy: row.created_by,
    closedAt: row.closed_at ?? undefined,
    closedBy: row.closed_by ?? undefined,
  };
}

function encode({ status, created_at, id }: FeedbackRow): string {
  return Buffer.from([status, created_at, id].join(' ')).toString('base64url');
}

function decode(cursor: string): string[] {
  const parts = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (parts.length !== 3 || parts.some(part => part.includes('\0'))) {
    throw new InputError(
      'The cursor is not of this list; start again without it',
    );
  }
  return parts;
}
