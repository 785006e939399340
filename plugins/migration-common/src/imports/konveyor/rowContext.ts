import { Layout } from './Layout';
import { Vocabulary } from './vocabulary';

/** As many characters as are kept of each. */
export const textLimits = {
  name: 200,
  description: 5000,
  comments: 1000,
  words: 200,
};

/** What is known, and what may become known. */
export interface RowContext {
  layout: Layout;
  vocabulary: Vocabulary;
  /** Mail addresses of owners and contributors, in lower case. */
  stakeholders: ReadonlySet<string>;
  /** Whether business services, tags and people that are not known are taken. */
  createEntities: boolean;
}
