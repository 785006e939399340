import {
  annotateRuns,
  type AnnotationIndex,
  type ConceptRef,
  keepInContext,
  type RunMention,
} from '@crosswalk/backstage-plugin-glossary-common';
import { collectSections, type Run } from './collectSections';
import { commonSpan } from './commonSpan';
import { type Cut, TextSplits } from './TextSplits';

/** A term on the page. */
export interface Term {
  /** As it is labelled in the glossary. */
  label: string;
  /** Every meaning. */
  refs: ConceptRef[];
  /** What takes focus, and what the tooltip describes. */
  trigger: HTMLAnchorElement;
}

export interface MarkedTerms {
  terms: Term[];
  /** The term that a node of the page belongs to. */
  termAt(node: EventTarget | null): Term | undefined;
  /** Leaves the article as it was found, in the same text nodes. */
  undo(): void;
}

export interface MarkOptions {
  index: AnnotationIndex;
  /** Where a term leads to. */
  hrefOf(term: Pick<Term, 'label' | 'refs'>): string;
}

export const termClass = 'crosswalk-term';

/** Anywhere in the article, it opts the whole page out. */
const pageOptOut = '[data-noglossary="page"]';

/** Turns the first use of each term in a section into a link. */
export function markTerms(article: Element, options: MarkOptions): MarkedTerms {
  const { index, hrefOf } = options;
  const document = article.ownerDocument;
  const splits = new TextSplits();
  const terms: Term[] = [];
  const byElement = new Map<Element, Term>();

  const wrapperFor = (term: Term, isTrigger: boolean) => {
    const wrapper = isTrigger ? term.trigger : document.createElement('span');
    wrapper.className = termClass;
    byElement.set(wrapper, term);
    return wrapper;
  };

  /** One link around all of it, or where that takes too much along, around the first piece. */
  const wrap = (term: Term, pieces: Text[]) => {
    const span = commonSpan(pieces);
    if (span) {
      surround(wrapperFor(term, true), span.first, span.last);
      return;
    }
    pieces.forEach((piece, i) =>
      surround(wrapperFor(term, i === 0), piece, piece),
    );
  };

  const markSection = (runs: Run[], mentions: RunMention[]) => {
    const cuts = new Map<Text, Cut[]>();
    const scattered = new Map<Cut, Term>();
    for (const { label, refs, parts } of mentions) {
      const trigger = document.createElement('a');
      trigger.setAttribute('href', hrefOf({ label, refs }));
      const term = { label, refs, trigger };
      terms.push(term);
      for (const { run, start, end } of parts) {
        const node = runs[run].node!;
        const cut: Cut = { start, end };
        if (parts.length === 1) {
          cut.wrapper = wrapperFor(term, true);
        } else {
          scattered.set(cut, term);
        }
        cuts.set(node, [...(cuts.get(node) ?? []), cut]);
      }
    }
    const pieces = new Map<Term, Text[]>();
    for (const [node, cutsOfNode] of cuts) {
      splits.isolate(node, cutsOfNode).forEach((piece, i) => {
        const term = scattered.get(cutsOfNode[i]);
        if (term) {
          pieces.set(term, [...(pieces.get(term) ?? []), piece]);
        }
      });
    }
    pieces.forEach((piecesOfTerm, term) => wrap(term, piecesOfTerm));
  };

  if (!article.querySelector(pageOptOut)) {
    const sections = collectSections(article).map(runs => ({
      runs,
      mentions: annotateRuns(
        index,
        runs.map(({ text }) => text),
        { firstPerSection: true },
      ).map(({ mention }) => mention),
    }));
    // Whether a word of everyday language is a term is a matter of the whole page.
    const kept = new Set(
      keepInContext(sections.flatMap(({ mentions }) => mentions)),
    );
    sections.forEach(({ runs, mentions }) =>
      markSection(
        runs,
        mentions.filter(mention => kept.has(mention)),
      ),
    );
  }

  return {
    terms,
    termAt: node => {
      const found =
        node instanceof Element ? node.closest(`.${termClass}`) : null;
      return found ? byElement.get(found) : undefined;
    },
    undo: () => {
      for (const wrapper of byElement.keys()) {
        wrapper.replaceWith(...wrapper.childNodes);
      }
      splits.rejoin();
      byElement.clear();
    },
  };
}

function surround(wrapper: Element, first: ChildNode, last: ChildNode): void {
  first.before(wrapper);
  const end = last.nextSibling;
  for (let node = wrapper.nextSibling; node && node !== end; ) {
    const next: ChildNode | null = node.nextSibling;
    wrapper.append(node);
    node = next;
  }
}
