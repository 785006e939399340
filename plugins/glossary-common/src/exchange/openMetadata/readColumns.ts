import type { ConceptStatus } from '../../types';
import type { ConceptDraft } from '../ConceptDraft';
import { splitList } from '../csv/list';
import { splitDefinition } from '../markdown/definition';
import { OpenMetadataColumn, relationsByName } from './columns';

type Said = Pick<ConceptDraft, 'spec' | 'relations' | 'losses'>;
type Cell = (column: OpenMetadataColumn) => string;

const statuses: ReadonlyMap<string, ConceptStatus> = new Map([
  ['', 'approved'],
  ['approved', 'approved'],
  ['draft', 'draft'],
  ['in review', 'draft'],
  ['deprecated', 'deprecated'],
]);
const withoutPlace = ['tags', 'reviewers', 'color', 'iconURL'] as const;

/** What a row says in the columns of OpenMetadata itself, before custom properties add to it. */
export function readColumns(cell: Cell, date: string): Said {
  const losses: Said['losses'] = withoutPlace
    .filter(column => cell(column).trim())
    .map(field => ({ field, reason: 'A concept has no place for it' }));
  const lose = (field: string, reason: string) =>
    losses.push({ field, reason });
  const written = cell('glossaryStatus').trim();
  const status = statuses.get(written.toLowerCase());
  if (!status) {
    lose('glossaryStatus', `“${quote(written)}” is taken for a draft`);
  }
  const parent = cell('parent').trim();
  return {
    spec: {
      label: cell('displayName').trim() || cell('name').trim(),
      altLabels: splitList(cell('synonyms')),
      ...splitDefinition(cell('description')),
      status: status ?? 'draft',
      sources: readReferences(cell('references'), date, lose),
      owner: readOwner(cell('owner'), lose),
    },
    relations: [
      ...(parent ? [{ type: 'broader' as const, key: parent }] : []),
      ...readRelations(cell('relatedTerms'), lose),
    ],
    losses,
  };
}

type Lose = (field: string, reason: string) => void;

function quote(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** `name;url;name;url` */
function readReferences(cell: string, date: string, lose: Lose) {
  const values = splitList(cell);
  return values.flatMap((title, index) => {
    if (index % 2 === 1) {
      return [];
    }
    const url = values[index + 1];
    if (url && /^https?:\/\/\S+$/.test(url)) {
      return [{ title, url, date }];
    }
    lose('references', `“${quote(title)}” has no address on the web`);
    return [{ title, date }];
  });
}

/** `user;ada`, `team;storage`, or several of them; a concept has one owner, an entity ref. */
function readOwner(cell: string, lose: Lose): string | undefined {
  const parts = splitList(cell.replace(/\b(user|team):/g, '$1;'));
  const owners = parts.flatMap((kind, index) =>
    index % 2 === 0 && parts[index + 1]
      ? [`${kind === 'team' ? 'group' : 'user'}:default/${parts[index + 1]}`]
      : [],
  );
  if (owners.length > 1) {
    lose(
      'owner',
      `Only one owner is kept; left out: ${quote(owners.slice(1).join(', '))}`,
    );
  }
  return owners[0];
}

/** `type:FQN`, or the FQN alone for “related to”. */
function readRelations(cell: string, lose: Lose): ConceptDraft['relations'] {
  return splitList(cell).map(entry => {
    const [, name, target] = /^([A-Za-z]+):(.+)$/s.exec(entry) ?? [];
    if (name === undefined) {
      return { type: 'related', key: entry };
    }
    const type = relationsByName.get(name);
    if (!type) {
      lose('relatedTerms', `“${quote(name)}” is taken for “relatedTo”`);
    }
    return { type: type ?? 'related', key: target };
  });
}
