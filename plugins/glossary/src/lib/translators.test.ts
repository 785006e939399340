import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTranslatorId } from '@crosswalk/backstage-plugin-translation-common';
import { parseAllDocuments } from 'yaml';

interface Authored {
  kind: string;
  metadata: { name: string };
  spec: {
    translator?: string;
    from: { members: (string | { concept: string })[] };
    steps: { concepts: string[]; do: { kind: string; ref?: string } }[];
  };
}

const content = join(
  dirname(
    require.resolve('@crosswalk/backstage-plugin-glossary-common/package.json'),
  ),
  '../glossary-backend/content',
);
const documents: Authored[] = readdirSync(content)
  .filter(file => file.endsWith('.yaml'))
  .flatMap(file =>
    parseAllDocuments(readFileSync(join(content, file), 'utf8')).map(document =>
      document.toJSON(),
    ),
  )
  .filter(Boolean);
const mappings = documents.filter(({ kind }) => kind === 'Mapping');

describe('the translators that the content names', () => {
  it('are all there', () => {
    const named = mappings.flatMap(({ spec }) => spec.translator ?? []);
    expect(named.filter(id => !isTranslatorId(id))).toEqual([]);
    expect(new Set(named).size).toBe(10);
  });

  it('are found on the page that a learning path leads to: that of its first concept', () => {
    const steps = documents
      .filter(({ kind }) => kind === 'LearningPath')
      .flatMap(({ spec }) => spec.steps)
      .filter(step => step.do.kind === 'try-it');
    expect(steps).not.toHaveLength(0);
    for (const step of steps) {
      const mapping = mappings.find(
        ({ metadata }) => metadata.name === step.do.ref,
      );
      expect(
        mapping?.spec.from.members.map(member =>
          typeof member === 'string' ? member : member.concept,
        ),
      ).toContain(step.concepts[0]);
    }
  });
});
