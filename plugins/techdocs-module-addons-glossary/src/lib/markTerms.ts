import {
  annotateRuns,
  type AnnotationIndex,
  type ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';
import { collectSections } from './collectSections';
import { commonSpan } from './commonSpan';
import { TextSplits } from './TextSplits';

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

  const element = (tag: 'a' | 'span', term: Term) => {
    const created = tag === 'a' ? term.trigger : document.createElement(tag);
    created.className = termClass;
    byElement.set(created, term);
    return created;
  };

  const mark = (term: Term, pieces: Text[]) => {
    const span = commonSpan(pieces);
    if (span) {
      surround(element('a', term), span.first, span.last);
      return;
    }
    pieces.forEach((piece, i) =>
      surround(element(i === 0 ? 'a' : 'span', term), piece, piece),
    );
  };

  const sections = article.querySelector(pageOptOut)
    ? []
    : collectSections(article);
  for (const runs of sections) {
    const texts = runs.map(({ text }) => text);
    const mentions = annotateRuns(index, texts, { firstPerSection: true });
    const found = mentions.map(({ mention: { label, refs, parts } }) => {
      const trigger = document.createElement('a');
      trigger.href = hrefOf({ label, refs });
      return { term: { label, refs, trigger }, parts };
    });
    terms.push(...found.map(({ term }) => term));
    // From the end, because a split leaves only the offsets before it as they are.
    for (const { term, parts } of found.reverse()) {
      const pieces = parts.flatMap(({ run, start, end }) => {
        const { node } = runs[run];
        return node ? [splits.isolate(node, start, end)] : [];
      });
      mark(term, pieces);
    }
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
