import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileSnapshot } from '@crosswalk/backstage-plugin-glossary-common';
import { coverageTable } from './__testUtils__/coverageTable';
import { localSource } from './__testUtils__/fixtureGlossary';

const page = path.join(__dirname, '../../../docs/glossary-coverage.md');

describe('docs/glossary-coverage.md', () => {
  it('says what the content has', async () => {
    const { documents } = await localSource(
      'crosswalk',
      path.join(__dirname, '../content'),
    ).read();
    const { snapshot, problems } = compileSnapshot(documents, {
      sha256: text => createHash('sha256').update(text).digest('hex'),
    });
    expect(problems).toEqual([]);
    const expected = coverageTable(snapshot!);
    if (process.env.UPDATE_DOCS === '1') {
      writeFileSync(page, expected);
    }
    expect(words(readFileSync(page, 'utf8'))).toBe(words(expected));
  });
});

/** The formatter aligns tables, and draws their rules as long as their columns are wide. */
function words(markdown: string): string {
  return markdown
    .replace(/^\|[ :|-]+\|$/gm, rule => rule.replace(/-+/g, '-'))
    .replace(/\s+/g, ' ')
    .trim();
}
