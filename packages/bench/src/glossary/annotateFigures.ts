import {
  annotate,
  annotationIndex,
  LabelledConcept,
} from '@crosswalk/backstage-plugin-glossary-common';
import { AhoCorasick } from '@monyone/aho-corasick/greedy';
import type { Figure } from '../figures';
import { bestOf, build, percentile, timeEach } from '../measure';
import { generateLabels, generateText } from './corpus';
import { PhraseScan } from './phraseScan';

const TEXT_LENGTH = 4_000_000;
const PAGE_LENGTH = 20_000;
const AHO = '@monyone/aho-corasick';
const SCAN = 'docusaurus algorithm';

interface Size {
  labels: number;
  /** MB/s. */
  speed: number;
  /** How much text the slowest alternative gets, so that the run ends. */
  scanned: number;
}

/** Annotation of documentation with all rules on; 1 MB is a million UTF-16 code units. */
export async function annotateFigures(
  progress: (message: string) => void,
): Promise<Figure[]> {
  const text = generateText(TEXT_LENGTH);
  const figures: Figure[] = [];
  const sizes: Size[] = [
    { labels: 10_000, speed: 30, scanned: 200_000 },
    { labels: 100_000, speed: 20, scanned: 20_000 },
  ];
  for (const size of sizes) {
    progress(`annotate with ${size.labels} labels`);
    figures.push(...(await figuresOf(text, size)));
  }
  return figures;
}

async function figuresOf(text: string, size: Size): Promise<Figure[]> {
  const labels = generateLabels(text, size.labels);
  const concepts = labels.map<LabelledConcept>((label, i) => ({
    ref: `vsphere:c${i}`,
    label,
    labels: [{ text: label, kind: 'preferred' }],
  }));
  const ours = await build(() => annotationIndex({ concepts }));
  const aho = await build(
    () => new AhoCorasick(labels.map(label => label.toLowerCase())),
  );
  const scan = new PhraseScan(labels);
  const lower = text.toLowerCase();
  const scanned = text.slice(0, size.scanned);
  const speed = (length: number, milliseconds: number) =>
    length / 1000 / milliseconds;
  const pages = Array.from(
    { length: Math.floor(text.length / PAGE_LENGTH) },
    (_, i) => text.slice(i * PAGE_LENGTH, (i + 1) * PAGE_LENGTH),
  );
  const annotatePage = (page: string) => annotate(ours.value, page);
  const ahoPage = (page: string) => aho.value.matchInText(page.toLowerCase());
  const hits = annotate(ours.value, text).length;
  const of = `${size.labels / 1000} k labels`;
  const isLarge = size.labels === 100_000;
  await timeEach(pages, annotatePage);
  await timeEach(pages, ahoPage);
  const pageTimes = await timeEach([...pages, ...pages], annotatePage);
  return [
    {
      what: `annotate, ${of}, ${Math.round(
        text.length / hits,
      )} characters a hit`,
      unit: 'MB/s',
      better: 'higher',
      crosswalk: speed(
        text.length,
        bestOf(5, () => annotate(ours.value, text)),
      ),
      alternatives: {
        [AHO]: speed(
          text.length,
          bestOf(3, () => aho.value.matchInText(lower)),
        ),
        [SCAN]: speed(
          scanned.length,
          bestOf(2, () => scan.find(scanned)),
        ),
      },
      target: size.speed,
      ratioTargets: { [AHO]: 1.5, [SCAN]: 50 },
    },
    {
      what: `annotate a page of 20 kB, ${of}, p99`,
      unit: 'ms',
      better: 'lower',
      crosswalk: percentile(pageTimes, 0.99),
      alternatives: { [AHO]: percentile(await timeEach(pages, ahoPage), 0.99) },
      target: 2,
    },
    {
      what: `annotate a page of 20 kB, ${of}, p50`,
      unit: 'ms',
      better: 'lower',
      crosswalk: percentile(pageTimes, 0.5),
    },
    {
      what: `build for annotation, ${of}`,
      unit: 'ms',
      better: 'lower',
      crosswalk: ours.time,
      alternatives: { [AHO]: aho.time },
      target: isLarge ? 500 : undefined,
    },
    {
      what: `memory for annotation, ${of}`,
      unit: 'MB',
      better: 'lower',
      crosswalk: ours.megabytes,
      alternatives: { [AHO]: aho.megabytes },
      target: isLarge ? 80 : undefined,
    },
  ];
}
