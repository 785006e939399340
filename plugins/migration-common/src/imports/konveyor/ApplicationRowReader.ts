import { ownerRefOf } from '../../applications/attributes';
import { RowNote, RowRejection } from './finding';
import { Field } from './Layout';
import { personOf, splitPeople } from './people';
import { repositoryAddressOf } from './repository';
import { RowContext, textLimits } from './rowContext';
import { tagKey } from './vocabulary';
import { quoted } from './wording';

/** Reads one thing after the other, and notes what it meets. */
export class ApplicationRowReader {
  readonly notes: RowNote[] = [];
  readonly #cells: readonly string[];
  readonly #context: RowContext;

  constructor(cells: readonly string[], context: RowContext) {
    this.#cells = cells;
    this.#context = context;
  }

  text(field: Field): string | undefined {
    return this.#context.layout.text(this.#cells, field);
  }

  note(code: string, message: string, field?: Field | { column: string }) {
    this.notes.push({ code, message, column: this.#columnOf(field) });
  }

  limited(field: Field, limit: number): string | undefined {
    return this.#limited(this.text(field), limit, field);
  }

  binary(): string | undefined {
    const parts = (
      ['binaryGroup', 'binaryArtifact', 'binaryVersion'] as const
    ).map(field => this.text(field));
    const packaging = this.text('binaryPackaging');
    const filled = parts.filter(part => part !== undefined);
    if (filled.length > 0 && filled.length < parts.length) {
      throw this.#rejection(
        'binary-incomplete',
        'Of a binary, group, artifact and version have to be there together',
        'binaryGroup',
      );
    }
    if (filled.length === 0) {
      if (packaging) {
        this.note(
          'packaging-ignored',
          `The packaging ${quoted(
            packaging,
          )} is of no binary and is not imported`,
          'binaryPackaging',
        );
      }
      return undefined;
    }
    const name = `${filled.join(':')}${packaging ? ` (${packaging})` : ''}`;
    return this.#limited(name, textLimits.words, 'binaryArtifact');
  }

  businessService(): string | undefined {
    const { vocabulary } = this.#context;
    const name = this.limited('businessService', textLimits.words);
    if (name && !vocabulary.hasBusinessService(name)) {
      this.#create(
        'business-service',
        'business service',
        name,
        'businessService',
      );
    }
    return name;
  }

  tags(): { category: string; name: string }[] {
    const { layout, vocabulary } = this.#context;
    const tags = new Map<string, { category: string; name: string }>();
    const created = new Set<string>();
    for (const { column, category, tag } of layout.tags(this.#cells)) {
      const place = { column };
      if (tag && !category) {
        throw this.#rejection(
          'tag-category-missing',
          `The tag ${quoted(tag)} has no category`,
          place,
        );
      }
      if (category && !tag) {
        this.note(
          'tag-missing',
          `The tag category ${quoted(category)} has no tag and is skipped`,
          place,
        );
      }
      if (category && tag) {
        const known = tagKey(category, tag);
        if (!tags.has(known) && !vocabulary.hasTag(category, tag)) {
          const newCategory = tagKey(category, '');
          if (!vocabulary.hasCategory(category) && !created.has(newCategory)) {
            created.add(newCategory);
            this.#create('tag-category', 'tag category', category, place);
          }
          this.#create('tag', 'tag', tag, place);
        }
        if (!tags.has(known)) {
          tags.set(known, {
            category: this.#limited(category, textLimits.words, place) ?? '',
            name: this.#limited(tag, textLimits.words, place) ?? '',
          });
        }
      }
    }
    return [...tags.values()];
  }

  /** The group that the owner seems to be. Names and addresses of people are not kept. */
  owner(): string | undefined {
    const text = this.text('owner');
    if (text === undefined) {
      return undefined;
    }
    const person = personOf(text);
    if (!person) {
      throw this.#rejection(
        'owner-unparsable',
        'The owner is not written as “Name <mail address>”',
        'owner',
      );
    }
    this.#checkKnown(person.mail, 'owner');
    const ref = ownerRefOf(person.name);
    if (!ref) {
      this.note(
        'person-not-kept',
        'Names and mail addresses of people are not kept; choose the group that owns the application',
        'owner',
      );
    }
    return ref;
  }

  /** Only looked at: they are people. */
  contributors(): void {
    const text = this.text('contributors');
    if (text === undefined) {
      return;
    }
    const entries = splitPeople(text);
    const filled = entries.filter(entry => entry !== '');
    for (const entry of filled) {
      const person = personOf(entry);
      if (!person) {
        throw this.#rejection(
          'contributor-unparsable',
          'A contributor is not written as “Name <mail address>”; put names that have a comma into quotes',
          'contributors',
        );
      }
      this.#checkKnown(person.mail, 'contributors');
    }
    if (filled.length < entries.length) {
      this.note(
        'contributor-empty',
        'Between two commas there is no contributor',
        'contributors',
      );
    }
  }

  repository(): string | undefined {
    const text = this.text('repositoryUrl');
    if (text === undefined) {
      return undefined;
    }
    const found = repositoryAddressOf(text);
    if (!found) {
      this.note(
        'url-invalid',
        'The repository has no address that can be followed, and is not imported',
        'repositoryUrl',
      );
      return undefined;
    }
    if (found.secretRemoved) {
      this.note(
        'secret-removed',
        'The address of the repository had a user, password or query in it, which was left out',
        'repositoryUrl',
      );
    }
    const branch = this.text('repositoryBranch');
    const path = this.text('repositoryPath');
    return this.#limited(
      [
        found.address,
        ...(branch ? [`branch ${branch}`] : []),
        ...(path ? [`path ${path}`] : []),
      ].join(', '),
      textLimits.comments,
      'repositoryUrl',
    );
  }

  #create(
    code: 'business-service' | 'tag-category' | 'tag',
    what: string,
    name: string,
    place: Field | { column: string },
  ): void {
    if (!this.#context.createEntities) {
      throw this.#rejection(
        `${code}-unknown`,
        `The ${what} ${quoted(name)} is not known`,
        place,
      );
    }
    this.note(`created:${code}`, `The ${what} ${quoted(name)} is new`, place);
  }

  #checkKnown(mail: string, field: 'owner' | 'contributors'): void {
    const { createEntities, stakeholders } = this.#context;
    if (!createEntities && !stakeholders.has(mail)) {
      throw this.#rejection(
        field === 'owner' ? 'owner-unknown' : 'contributor-unknown',
        `The ${field === 'owner' ? 'owner' : 'contributor'} is not known`,
        field,
      );
    }
  }

  #limited(
    text: string | undefined,
    limit: number,
    place: Field | { column: string },
  ): string | undefined {
    if (text === undefined || text.length <= limit) {
      return text;
    }
    this.note(
      'text-truncated',
      `The text has ${text.length} characters; the first ${limit} are kept`,
      place,
    );
    return text.slice(0, limit).trimEnd();
  }

  #rejection(
    code: string,
    message: string,
    place: Field | { column: string },
  ): RowRejection {
    return new RowRejection(code, message, this.#columnOf(place));
  }

  #columnOf(place?: Field | { column: string }): string | undefined {
    return typeof place === 'string'
      ? this.#context.layout.nameOf(place)
      : place?.column;
  }
}
