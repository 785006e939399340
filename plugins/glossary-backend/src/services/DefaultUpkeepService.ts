import { randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { Feedback } from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossaryHolder } from '../glossary/GlossaryHolder';
import type { DatabaseFeedbackStore } from '../store/DatabaseFeedbackStore';
import type { GapBook } from './GapBook';
import { PageRequest, paginate } from './paginate';
import type {
  NewFeedback,
  UpkeepService,
  UserCallOptions,
} from './UpkeepService';

/** Keeps what people say of the glossary, and what they ask in vain. */
export class DefaultUpkeepService implements UpkeepService {
  static create(options: {
    holder: GlossaryHolder;
    feedback: DatabaseFeedbackStore;
    gaps: GapBook;
    now?: () => Date;
  }): DefaultUpkeepService {
    return new DefaultUpkeepService(options);
  }

  readonly #holder: GlossaryHolder;
  readonly #feedback: DatabaseFeedbackStore;
  readonly #gaps: GapBook;
  readonly #now: () => Date;

  private constructor(
    options: Parameters<typeof DefaultUpkeepService.create>[0],
  ) {
    this.#holder = options.holder;
    this.#feedback = options.feedback;
    this.#gaps = options.gaps;
    this.#now = options.now ?? (() => new Date());
  }

  async addFeedback(
    { kind, ref, text }: NewFeedback,
    { credentials }: UserCallOptions,
  ) {
    if (ref !== undefined && !this.#holder.indexes.concepts.has(ref)) {
      throw new InputError(`The glossary has no concept "${ref}"`);
    }
    const feedback: Feedback = {
      id: randomUUID(),
      kind,
      ref,
      text,
      status: 'open',
      createdAt: this.#now().toISOString(),
      createdBy: credentials.principal.userEntityRef,
    };
    await this.#feedback.add(feedback);
    return feedback;
  }

  async listFeedback(request: PageRequest) {
    return this.#feedback.list(request);
  }

  async setFeedbackStatus(
    id: string,
    status: Feedback['status'],
    { credentials }: UserCallOptions,
  ) {
    return this.#feedback.setStatus(id, {
      status,
      at: this.#now().toISOString(),
      by: credentials.principal.userEntityRef,
    });
  }

  async listGaps(request: PageRequest) {
    const gaps = await this.#gaps.list(this.#holder.indexes);
    return paginate(gaps, gap => gap.query, request);
  }
}
