/** @jest-environment node */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossaryDocument } from '../authoring/documents';
import { compileSnapshot } from '../compile/compileSnapshot';
import type { ImportOptions, SourceType } from '../model/exchange';
import { importers } from '.';

/** The glossaries of others as they are published. They are not ours to commit. */
const { CROSSWALK_SHARED_DATA: shared } = process.env;
const folder = join(shared ?? '', 'glossary');
const present = shared !== undefined && existsSync(folder);
if (!present) {
  process.stdout.write(
    'Skipped: the published glossaries are not here (CROSSWALK_SHARED_DATA)\n',
  );
}

const optionsFor = (id: string, lang: string): ImportOptions => ({
  scheme: { id, title: id },
  lang,
  date: '2026-11-01',
});

function read(type: SourceType, name: string, lang: string) {
  const files = readdirSync(join(folder, name)).map(path => ({
    path,
    text: readFileSync(join(folder, name, path), 'utf8'),
  }));
  return importers[type](files, optionsFor(type, lang));
}

function compile(documents: GlossaryDocument[]) {
  return compileSnapshot(documents, {
    sha256: text => createHash('sha256').update(text).digest('hex'),
  });
}

(present ? describe : describe.skip)('published glossaries', () => {
  it.each([
    ['cncf-glossary', 'cncf-en', 'en', 92, 3],
    ['cncf-glossary', 'cncf-ja', 'ja', 76, 3],
    ['kubernetes-website', 'kubernetes-en', 'en', 7, 1],
  ] as const)(
    'are taken whole: %s from %s',
    async (type, name, lang, files, excluded) => {
      const result = await read(type, name, lang);
      expect(result.problems).toEqual([]);
      expect(result).toMatchObject({
        read: files,
        rejected: 0,
        accepted: files - excluded,
      });
      const { snapshot, problems } = compile(result.documents);
      expect(problems).toEqual([]);
      expect(snapshot?.concepts).toHaveLength(files - excluded);
      for (const concept of snapshot?.concepts ?? []) {
        expect(concept.sources[0].licence).toMatch(/^CC BY 4\.0 \(modified/);
        expect(concept.definition).not.toMatch(/\]\(|\{\{|<!--|\n/);
        expect(concept.description ?? '').not.toMatch(/\]\(\/|\{\{|<!--/);
      }
    },
  );

  it('join English and Japanese into concepts with a translation', async () => {
    const english = await read('cncf-glossary', 'cncf-en', 'en');
    const japanese = await read('cncf-glossary', 'cncf-ja', 'ja');
    const { snapshot, problems } = compile([
      ...english.documents,
      ...japanese.documents.filter(({ kind }) => kind === 'Concept'),
    ]);
    expect(problems).toEqual([]);
    const translated = snapshot?.concepts.filter(c => c.translations?.ja);
    expect(translated).toHaveLength(japanese.accepted);
    expect(
      snapshot?.concepts.find(c => c.id === 'container')?.translations?.ja
        .label,
    ).toBe('コンテナ');
  });
});
