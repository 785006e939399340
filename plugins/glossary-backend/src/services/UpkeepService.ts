import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type {
  ConceptRef,
  Feedback,
  FeedbackKind,
  Gap,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { CallOptions } from './GlossaryService';
import type { PageRequest } from './paginate';

/** @public */
export interface NewFeedback {
  kind: FeedbackKind;
  /** Absent when the concept is what is missing. */
  ref?: ConceptRef;
  text: string;
}

/** What is done by a person, and remembered as such. @public */
export interface UserCallOptions {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** What the glossary lacks, going by those who use it. @public */
export interface UpkeepService {
  /** Throws an `InputError` for a concept that the glossary does not have. */
  addFeedback(
    feedback: NewFeedback,
    options: UserCallOptions,
  ): Promise<Feedback>;
  /** Open feedback first, the latest first. */
  listFeedback(
    request: PageRequest,
    options: CallOptions,
  ): Promise<Page<Feedback>>;
  /** Throws a `NotFoundError` for feedback that is not there. */
  setFeedbackStatus(
    id: string,
    status: Feedback['status'],
    options: UserCallOptions,
  ): Promise<Feedback>;
  /** Lookups that found nothing and still would, the most frequent first. */
  listGaps(request: PageRequest, options: CallOptions): Promise<Page<Gap>>;
}
