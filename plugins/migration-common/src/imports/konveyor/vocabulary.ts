import { Evidence } from '../../types';
import { squashed } from './wording';

/** Evidence that an application file leaves with an application. */
export const evidenceOf = {
  described: (): Evidence => ({
    kind: 'konveyor',
    message: 'Described in a Konveyor application file',
  }),
  businessService: (name: string): Evidence => ({
    kind: 'business-service',
    message: `Business service is “${name}”`,
  }),
  tag: (category: string, name: string): Evidence => ({
    kind: 'tag',
    message: `${category} is “${name}”`,
  }),
  comments: (text: string): Evidence => ({ kind: 'comment', message: text }),
  binary: (name: string): Evidence => ({
    kind: 'binary',
    message: `Built as ${name}`,
  }),
  repository: (where: string): Evidence => ({
    kind: 'repository',
    message: `Its source is in ${where}`,
  }),
};

/** Whether an application has been in such a file before. @public */
export function isDescribed(application: { evidence: Evidence[] }): boolean {
  const { kind } = evidenceOf.described();
  return application.evidence.some(each => each.kind === kind);
}

/** Business services, tags and their categories that have been named; names differ by more than case, `-` and `_`. */
export class Vocabulary {
  static of(applications: { evidence: Evidence[] }[]): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const { kind, message } of applications.flatMap(
      each => each.evidence,
    )) {
      const [, category, name] = /^(.*) is “(.*)”$/s.exec(message) ?? [];
      if (kind === 'business-service' && name) {
        vocabulary.#add({ businessService: name });
      } else if (kind === 'tag' && name) {
        vocabulary.#add({ tag: { category, name } });
      }
    }
    return vocabulary;
  }

  readonly #businessServices = new Set<string>();
  readonly #categories = new Set<string>();
  readonly #tags = new Set<string>();

  hasBusinessService(name: string): boolean {
    return this.#businessServices.has(squashed(name));
  }

  hasCategory(name: string): boolean {
    return this.#categories.has(squashed(name));
  }

  hasTag(category: string, name: string): boolean {
    return this.#tags.has(tagKey(category, name));
  }

  add(words: {
    businessService?: string;
    tags: { category: string; name: string }[];
  }): void {
    this.#add({ businessService: words.businessService });
    words.tags.forEach(tag => this.#add({ tag }));
  }

  #add(word: {
    businessService?: string;
    tag?: { category: string; name: string };
  }): void {
    if (word.businessService) {
      this.#businessServices.add(squashed(word.businessService));
    }
    if (word.tag) {
      this.#categories.add(squashed(word.tag.category));
      this.#tags.add(tagKey(word.tag.category, word.tag.name));
    }
  }
}

/** A tag is the same when both its name and its category are. */
export function tagKey(category: string, name: string): string {
  return `${squashed(category)}\n${squashed(name)}`;
}
