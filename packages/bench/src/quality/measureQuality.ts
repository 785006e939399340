import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  annotateMarkdown,
  annotationIndex,
} from '@crosswalk/backstage-plugin-glossary-common';
import { compareMentions, Comparison } from './compareMentions';
import { GoldDocument, parseGoldDocuments } from './goldDocuments';
import { shippedConcepts } from './shippedConcepts';

const GOLD = folderOf('@crosswalk/bench', 'gold');

/** On the errors of the tuned set the content was improved; the held-out one was never used for that. */
const SETS = { tuned: GOLD, 'held-out': path.join(GOLD, 'held-out') };

export type GoldSet = keyof typeof SETS;

const CONTENT = folderOf(
  '@crosswalk/backstage-plugin-glossary-backend',
  'content',
);

export interface MeasuredDocument extends GoldDocument {
  comparison: Comparison;
}

/** Annotates every labelled document of a set with the concepts that ship, all mentions of a section, and compares. */
export function measureQuality(set: GoldSet): MeasuredDocument[] {
  const index = annotationIndex({ concepts: shippedConcepts(CONTENT) });
  return readGold(set).map(document => ({
    ...document,
    comparison: compareMentions(
      document.mentions,
      annotateMarkdown(index, document.markdown),
    ),
  }));
}

/** The labelled documents of a set, without those of folders below. */
function readGold(set: GoldSet): GoldDocument[] {
  return readdirSync(SETS[set])
    .filter(file => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .flatMap(file =>
      parseGoldDocuments(readFileSync(path.join(SETS[set], file), 'utf8')),
    );
}

function folderOf(packageName: string, folder: string): string {
  const manifest = require.resolve(`${packageName}/package.json`);
  return path.join(path.dirname(manifest), folder);
}
