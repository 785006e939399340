import {
  ColumnMapping,
  ColumnMeaning,
  columnMeanings,
  Criticality,
  VirtualMachine,
} from '../types';
import { slugOf, wordsOf } from './words';

/** A value of a custom attribute or tag, with the header it stands under. */
export interface AttributeValue {
  header: string;
  value: string;
}

const headers: Record<ColumnMeaning, RegExp> = {
  application:
    /^(?:app|apps|application|anwendung|applikation|service|business service|product|system|workload)(?: ?(?:name|id|service))?$/,
  environment:
    /^(?:env|environment|umgebung|stage|landscape|sdlc)(?: ?(?:name|type))?$/,
  criticality:
    /^(?:criticality|business criticality|kritikalitat|kritikalität|tier|sla|service level|priority|importance)$/,
  owner:
    /^(?:owner|app owner|application owner|service owner|owned by|team|responsible|responsible team|support team|support group|verantwortlich)(?: ?(?:name|group|team))?$/,
};

/** Values that people type instead of leaving a field empty. */
const nothing = new Set([
  '',
  '-',
  '?',
  'n-a',
  'na',
  'none',
  'null',
  'unknown',
  'tbd',
  'todo',
  'undefined',
  'other',
]);

/** Finds what a VM's attributes say of one meaning. */
export type AttributeReader = (
  vm: Pick<VirtualMachine, 'attributes'>,
  meaning: ColumnMeaning,
) => AttributeValue | undefined;

/** Reads the columns that somebody mapped, and those with a common name where nobody did. */
export function attributesBy(columns: ColumnMapping = {}): AttributeReader {
  const mapped = new Map(
    columnMeanings.map(meaning => [
      meaning,
      columns[meaning]?.map(plainNameOf),
    ]),
  );
  return (vm, meaning) => {
    const find = (means: (name: string) => boolean) =>
      Object.entries(vm.attributes).find(
        ([header, value]) =>
          means(plainNameOf(header)) && !nothing.has(slugOf(value)),
      );
    const names = mapped.get(meaning);
    const found = names
      ? firstOf(names, name => find(each => each === name))
      : find(name => headers[meaning].test(name));
    return found && { header: found[0], value: found[1] };
  };
}

function firstOf<T, R>(
  items: T[],
  of: (item: T) => R | undefined,
): R | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) {
      return result;
    }
  }
  return undefined;
}

/**
 * What a column means by its name alone; undefined when the name says nothing.
 *
 * @public
 */
export function meaningOfColumn(header: string): ColumnMeaning | undefined {
  const name = plainNameOf(header);
  return columnMeanings.find(meaning => headers[meaning].test(name));
}

/** Case, blanks and punctuation do not tell columns apart. */
function plainNameOf(header: string): string {
  return header
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const criticalityWords: [RegExp, Criticality][] = [
  [
    /mission|^(?:tier|p|prio|priority|class)? ?0$|platinum|vital|^very high$|^highest$/,
    'mission-critical',
  ],
  [
    /^critical$|business critical|^high|^(?:tier|p|prio|priority|class) ?1$|gold|hoch/,
    'high',
  ],
  [
    /medium|moderate|normal|^(?:tier|p|prio|priority|class) ?2$|silver|mittel|important/,
    'medium',
  ],
  [
    /low|minor|^(?:tier|p|prio|priority|class) ?[345]$|bronze|niedrig|gering|best effort/,
    'low',
  ],
];

export function criticalityOf(text: string): Criticality | undefined {
  const words = wordsOf(text).join(' ');
  return criticalityWords.find(([pattern]) => pattern.test(words))?.[1];
}

/**
 * Ref of the group that an owner attribute names. Names of persons and mail addresses stay out: they are no entity, and
 * evidence is read by many.
 */
export function ownerRefOf(text: string): string | undefined {
  const trimmed = text.trim().toLocaleLowerCase('en-US');
  if (/^(?:group|user):/.test(trimmed)) {
    // Longer ones are no name that an entity can have.
    const isRef = /^\w+:(?:[\w.-]{1,63}\/)?[\w.-]{1,63}$/.test(trimmed);
    const ref = trimmed.includes('/')
      ? trimmed
      : trimmed.replace(':', ':default/');
    return isRef ? ref : undefined;
  }
  const oneWord = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(trimmed);
  const team =
    /\b(?:team|group|ops|operations|platform|department|dept|squad|tribe|engineering|it)\b/.test(
      trimmed,
    );
  if (trimmed.includes('@') || !(oneWord || team)) {
    return undefined;
  }
  const name = slugOf(trimmed).slice(0, 63);
  return /^[a-z0-9-]+$/.test(name) ? `group:default/${name}` : undefined;
}
