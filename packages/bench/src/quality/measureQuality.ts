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
const CONTENT = folderOf(
  '@crosswalk/backstage-plugin-glossary-backend',
  'content',
);

export interface MeasuredDocument extends GoldDocument {
  comparison: Comparison;
}

/** Annotates every labelled document with the concepts that ship, all mentions of a section, and compares. */
export function measureQuality(): MeasuredDocument[] {
  const index = annotationIndex({ concepts: shippedConcepts(CONTENT) });
  return readGold().map(document => ({
    ...document,
    comparison: compareMentions(
      document.mentions,
      annotateMarkdown(index, document.markdown),
    ),
  }));
}

/** The labelled documents of the repository. */
export function readGold(): GoldDocument[] {
  return readdirSync(GOLD)
    .filter(file => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .flatMap(file =>
      parseGoldDocuments(readFileSync(path.join(GOLD, file), 'utf8')),
    );
}

function folderOf(packageName: string, folder: string): string {
  const manifest = require.resolve(`${packageName}/package.json`);
  return path.join(path.dirname(manifest), folder);
}
