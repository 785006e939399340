import type { LabelledConcept } from '../../lookup/labelIndex';
import { beginsTerm, endsTerm } from '../boundaries';
import type { Mention } from '../findMentions';
import { linkableLabels, LinkableLabel } from '../linkableLabels';
import { matchesCase } from '../matchesCase';

/** What comes apart into more than letters, and emoji; no label with one is found. */
const NO_LETTER = '\0';

interface Piece {
  text: string;
  start: number;
  end: number;
  spaced: boolean;
  /** Between the piece before and this: nothing, a gap, or what no term runs over. */
  before: '' | ' ' | '|';
}

const CLUSTER = /[\p{L}\p{N}\p{Cs}][\p{M}\uff9e\uff9f\u1160-\u11ff]*|\p{M}+/uy;

/** Every character by regular expressions, without tables, hashes or numbers. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let between = '';
  let open: { piece: Piece; script: string } | undefined;
  const add = (piece: Omit<Piece, 'before'>) => {
    const last = pieces[pieces.length - 1];
    let before: Piece['before'] = '|';
    if (between === '') {
      before = '';
    } else if (/^(?:\s+|[-\u2010\u2011])$/.test(between)) {
      before = (between.match(/\n/g) ?? []).length > 1 ? '|' : ' ';
    }
    const isSpace = /^\s+$/.test(between);
    if (last && before === ' ' && isSpace && last.spaced !== piece.spaced) {
      before = '';
    }
    pieces.push({ ...piece, before: last ? before : '|' });
    between = '';
    return pieces[pieces.length - 1];
  };
  for (let at = 0; at < text.length; ) {
    CLUSTER.lastIndex = at;
    const [cluster] = CLUSTER.exec(text) ?? [];
    const end =
      at + (cluster ?? String.fromCodePoint(text.codePointAt(at) ?? 0)).length;
    const folded = (cluster ?? '')
      .normalize('NFKC')
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
      .replace(/ς/g, 'σ');
    if (cluster && /^[\p{L}\p{N}\p{M}]+$/u.test(folded)) {
      let script = 'spaced';
      if (/[\p{Script=Katakana}ー]/u.test(folded)) {
        script = 'katakana';
      } else if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(folded)) {
        script = 'single';
      }
      if (open && open.script === script && script !== 'single') {
        open.piece.text += folded;
        open.piece.end = end;
      } else {
        const spaced = script === 'spaced';
        open = { piece: add({ text: folded, start: at, end, spaced }), script };
      }
    } else {
      open = undefined;
      const symbol = text.slice(at, end);
      if (/^[\s\u2010\u2011-]$/.test(symbol)) {
        between += symbol;
      } else {
        const shown = symbol === '’' ? "'" : symbol;
        add({
          text: cluster ? NO_LETTER : shown,
          start: at,
          end,
          spaced: true,
        });
      }
    }
    at = end;
  }
  return pieces;
}

/** The plural that a label has, as it would be if it were authored. */
function pluralOf({ text, plural }: LinkableLabel): string | undefined {
  return plural && (plural === 'ies' ? text.slice(0, -1) : text) + plural;
}

function matchAt(pieces: Piece[], at: number, label: Piece[]): boolean {
  return label.every((piece, i) => {
    const found = pieces[at + i];
    return (
      found?.text === piece.text && (i === 0 || found.before === piece.before)
    );
  });
}

/** What {@link annotate} answers, by trying every label in every place. */
export function referenceAnnotate(
  concepts: readonly LabelledConcept[],
  text: string,
): Mention[] {
  const pieces = piecesOf(text);
  const forms = [...linkableLabels(concepts)]
    .filter(label => /[\p{L}\p{N}]/u.test(label.text))
    .flatMap(label => {
      const plural = pluralOf(label);
      const asIs = { label, form: 0, pieces: piecesOf(label.text) };
      const rank = label.plural === 's' ? 2 : 1;
      return plural
        ? [asIs, { label, form: rank, pieces: piecesOf(plural) }]
        : [asIs];
    })
    .filter(
      ({ pieces: words }) =>
        !words.slice(1).some(({ before }) => before === '|') &&
        !words.some(({ text: word }) => word === NO_LETTER),
    );
  const mentions: Mention[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { start } = pieces[at];
    const fitting = forms
      .filter(({ pieces: words }) => matchAt(pieces, at, words))
      .map(form => ({ ...form, last: at + form.pieces.length - 1 }))
      .filter(
        ({ label, last }) =>
          beginsTerm(text, start) &&
          endsTerm(text, start, pieces[last].end) &&
          (!label.caseSensitive ||
            matchesCase(text, start, pieces[last].end, label.text)),
      )
      .sort((a, b) => b.last - a.last || a.form - b.form);
    const [best] = fitting;
    if (!best) {
      continue;
    }
    const { end } = pieces[best.last];
    const same = fitting.filter(
      ({ last, form }) => last === best.last && form === best.form,
    );
    const labels = same.map(({ label }) => label.text).sort();
    mentions.push({
      start,
      end,
      label: labels.find(label => text.startsWith(label, start)) ?? labels[0],
      refs: [...new Set(same.map(({ label }) => label.ref))].sort(),
    });
    at = best.last;
  }
  return mentions;
}
