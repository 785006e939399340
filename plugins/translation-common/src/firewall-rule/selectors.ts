import { toDns1123Label } from '../dns1123';
import { NoteBook } from '../manifests/NoteBook';
import { looksLikeAddress, Member, toCidr } from './addresses';

type Label = [key: string, value: string];

export interface Selector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}

/** A side of a rule as Kubernetes knows it. The same member twice is one. */
export function readMembers(
  texts: readonly string[],
  field: string,
  notes: NoteBook,
): Member[] {
  const members = texts.map((text, index): Member => {
    if (looksLikeAddress(text)) {
      return { cidr: toCidr(text) };
    }
    const path = `${field}[${index}]`;
    const parts = /^([^=]+)=([^=]+)$/.exec(text);
    if (!parts) {
      const group = notes.name(text, path);
      notes.question(
        'group',
        path,
        `Which pods belong to the group “${text}”? Groups are not known to Kubernetes; the label group=${group} stands in and has to be on them.`,
      );
      return { label: ['group', group] };
    }
    const [key, value] = parts
      .slice(1)
      .map(part => toDns1123Label(part.trim()).label);
    if (`${key}=${value}` !== text) {
      notes.loss(
        'tag-changed',
        path,
        `The tag “${text}” is not a label that Kubernetes takes; it becomes ${key}=${value}.`,
      );
    }
    return { label: [key, value] };
  });
  return [...new Map(members.map(one => [JSON.stringify(one), one])).values()];
}

export function labelsOf(members: readonly Member[]): Label[] {
  return members.flatMap(member => ('label' in member ? [member.label] : []));
}

/** Pods that have all of the labels. One label with two values takes an expression for each. */
export function selectorOf(labels: readonly Label[]): Selector {
  const unique = new Map(labels.map(label => [label.join('='), label]));
  const pairs = [...unique.values()];
  if (new Set(pairs.map(([key]) => key)).size === pairs.length) {
    return pairs.length ? { matchLabels: Object.fromEntries(pairs) } : {};
  }
  return {
    matchExpressions: pairs.map(([key, value]) => ({
      key,
      operator: 'In',
      values: [value],
    })),
  };
}
