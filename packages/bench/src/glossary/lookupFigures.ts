import {
  LabelIndex,
  labelIndex,
  LabelledConcept,
  lookup,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { Figure } from '../figures';
import { build, percentile, timeEach } from '../measure';
import { generateConcepts } from './concepts';
import { generateText } from './corpus';
import { Engine, engines, Find } from './engines';
import { generateQueries, Query } from './queries';

const CONCEPTS = 100_000;
/** Of each kind. */
const QUERIES = 300;
/** Of each kind, before anything is measured. */
const WARMING = 10;
const LUNR = 'Backstage Lunr';

const ALL_KINDS = 'all kinds of queries';

/** Finding concepts by what people type, in process. */
export async function lookupFigures(
  progress: (message: string) => void,
): Promise<Figure[]> {
  const concepts = generateConcepts(generateText(4_000_000), CONCEPTS);
  const queries = generateQueries(concepts, QUERIES);
  const figures = new Map<string, Figure>();
  const add = (name: string | undefined, figure: Figure) => {
    const known = figures.get(figure.what);
    if (name === undefined || !known) {
      figures.set(figure.what, figure);
    } else {
      known.alternatives = { ...known.alternatives, [name]: figure.crosswalk };
    }
  };

  progress('lookup, Crosswalk');
  const ours: Engine = {
    name: 'Crosswalk',
    share: 1,
    build: async given => {
      const index: LabelIndex = labelIndex({ concepts: given });
      // The first typo makes what typos are found by, which belongs to the index.
      lookup(index, 'vmotoin');
      return text => lookup(index, text).map(({ ref }) => ref);
    },
  };
  for (const figure of await measure(ours, concepts, queries)) {
    add(undefined, figure);
  }
  for (const engine of engines) {
    progress(`lookup, ${engine.name}`);
    for (const figure of await measure(engine, concepts, queries)) {
      add(engine.name, figure);
    }
  }
  return [...figures.values()];
}

async function measure(
  engine: Engine,
  concepts: readonly LabelledConcept[],
  queries: Record<string, Query[]>,
): Promise<Figure[]> {
  const built = await build(() => engine.build(concepts));
  const find = built.value;
  const some = (all: readonly Query[]) =>
    all.slice(0, Math.ceil(all.length * engine.share));
  const slowest = await calmestP99s(engine, find, queries, some);
  const figures = [...slowest].map<Figure>(([what, p99]) => ({
    what: `lookup among 300 k labels, ${what}, p99`,
    unit: 'ms',
    better: 'lower',
    crosswalk: p99,
    target: 5,
    ratioTargets: what === ALL_KINDS ? { [LUNR]: 100 } : undefined,
  }));
  for (const kind of ['whole', 'typo', 'words']) {
    const asked = some(queries[kind]);
    let hits = 0;
    for (const { text, ref } of asked) {
      hits += Number((await find(text)).slice(0, 10).includes(ref));
    }
    figures.push({
      what: `lookup, ${kind}, meant concept among the first ten`,
      unit: '%',
      better: 'higher',
      crosswalk: (100 * hits) / asked.length,
    });
  }
  return [
    ...figures,
    {
      what: 'build for lookup, 300 k labels',
      unit: 'ms',
      better: 'lower',
      crosswalk: built.time,
      target: 3000,
    },
    {
      what: 'memory for lookup, 300 k labels',
      unit: 'MB',
      better: 'lower',
      crosswalk: built.megabytes,
      target: 150,
    },
  ];
}

/** By kind of query, of the calmest of several rounds after some queries to warm up; the slow engines get one round. */
async function calmestP99s(
  engine: Engine,
  find: Find,
  queries: Record<string, Query[]>,
  some: (all: readonly Query[]) => Query[],
): Promise<Map<string, number>> {
  const calmest = new Map<string, number>();
  const note = (what: string, times: readonly number[]) =>
    calmest.set(
      what,
      Math.min(calmest.get(what) ?? Infinity, percentile(times, 0.99)),
    );
  const ask = ({ text }: Query) => find(text);
  for (const ofKind of Object.values(queries)) {
    await timeEach(some(ofKind).slice(0, WARMING), ask);
  }
  for (let round = 0; round < (engine.share === 1 ? 3 : 1); round++) {
    const all: number[] = [];
    const byKind = new Map<string, number[]>();
    for (const [kind, ofKind] of Object.entries(queries)) {
      const times = await timeEach(some(ofKind), ask);
      byKind.set(kind, times);
      all.push(...times);
    }
    note(ALL_KINDS, all);
    byKind.forEach((times, kind) => note(kind, times));
  }
  return calmest;
}
