import { createHash } from 'node:crypto';
import path from 'node:path';
import {
  compileSnapshot,
  conceptDetails,
  formatProblem,
  GlossarySnapshot,
  ImportResult,
  labelIndex,
  lookup,
  membersOf,
} from '@crosswalk/backstage-plugin-glossary-common';
import { localSource } from './__testUtils__/fixtureGlossary';
import { startGlossary } from './__testUtils__/startGlossary';

/** Fewer than these would leave chapters of the book out. */
const CONCEPTS = { vsphere: 150, kubernetes: 150 };
/** Mappings in which several concepts stand together on a side. */
const BUNDLES = 110;
const TOOLS = 100;
const CHAPTERS = 10;

describe('the concepts that ship', () => {
  const source = localSource(
    'crosswalk',
    path.relative(process.cwd(), path.join(__dirname, '../content')),
  );
  let loaded: ImportResult;
  let snapshot: GlossarySnapshot;

  beforeAll(async () => {
    loaded = await source.read();
    const compiled = compileSnapshot(loaded.documents, {
      sha256: text => createHash('sha256').update(text).digest('hex'),
    });
    // Printed whole, as file:line:column, so that an author sees everything there is to mend.
    const problems = [...loaded.problems, ...compiled.problems];
    if (!compiled.snapshot || problems.length > 0) {
      throw new Error(
        `${problems.length} problems:\n${problems
          .map(problem =>
            formatProblem({ ...problem, file: source.placeOf(problem.file) }),
          )
          .join('\n')}`,
      );
    }
    snapshot = compiled.snapshot;
  });

  /** `file:line: what is missing`, for concepts of a scheme that do not pass. */
  function findLacking(
    lacks: (ref: string) => string | undefined,
    schemes = ['vsphere'],
  ): string[] {
    return snapshot.concepts
      .filter(concept => schemes.includes(concept.scheme))
      .flatMap(({ ref }) => {
        const what = lacks(ref);
        const at = loaded.documents.find(
          document => document.kind === 'Concept' && document.value.ref === ref,
        )?.location;
        const place = at && `${source.placeOf(at.file)}:${at.line}`;
        return what ? [`${place}: ${ref} has ${what}`] : [];
      });
  }

  const crossingsFrom = (ref: string) =>
    (conceptDetails(snapshot, ref)?.crossings ?? []).filter(
      crossing => crossing.direction === 'forward',
    );

  it.each(Object.entries(CONCEPTS))('are enough of %s', (scheme, least) => {
    const concepts = snapshot.concepts.filter(c => c.scheme === scheme);
    expect(concepts.length).toBeGreaterThanOrEqual(least);
  });

  it('are mapped as bundles where one thing becomes several', () => {
    const bundles = snapshot.mappings.filter(
      mapping => membersOf(mapping).length > 2,
    );
    expect(bundles.length).toBeGreaterThanOrEqual(BUNDLES);
  });

  it('come from every chapter of the book', () => {
    const cited = new Set(
      [...snapshot.concepts, ...snapshot.mappings].flatMap(({ sources }) =>
        sources.flatMap(
          ({ title }) => /, chapter (\d+)$/.exec(title)?.[1] ?? [],
        ),
      ),
    );
    const missing = Array.from({ length: CHAPTERS }, (_, n) =>
      String(n + 1),
    ).filter(chapter => !cited.has(chapter));
    expect(missing).toEqual([]);
  });

  it('name the need that a tool answers, from both sides', () => {
    const refsOf = (type: 'answers' | 'answeredBy') =>
      snapshot.concepts.flatMap(({ ref, relations }) =>
        (relations[type] ?? []).map(other =>
          type === 'answers' ? `${ref} ${other}` : `${other} ${ref}`,
        ),
      );
    const tools = snapshot.concepts.filter(
      ({ relations }) => (relations.answers ?? []).length > 0,
    );
    expect(tools.length).toBeGreaterThanOrEqual(TOOLS);
    expect(refsOf('answeredBy').sort()).toEqual(refsOf('answers').sort());
  });

  it('each say what they become, or why they become nothing', () => {
    expect(
      findLacking(ref =>
        crossingsFrom(ref).length === 0 ? 'no mapping' : undefined,
      ),
    ).toEqual([]);
  });

  it('each say where the analogy breaks', () => {
    expect(
      findLacking(ref =>
        crossingsFrom(ref).some(({ mapping }) => mapping.caveats.length > 0)
          ? undefined
          : 'no caveat',
      ),
    ).toEqual([]);
  });

  it('each have a dated source', () => {
    expect(
      findLacking(ref => {
        const own = conceptDetails(snapshot, ref)?.concept.sources ?? [];
        const ofMappings = crossingsFrom(ref).flatMap(
          ({ mapping }) => mapping.sources,
        );
        return [...own, ...ofMappings].length === 0 ? 'no source' : undefined;
      }),
    ).toEqual([]);
  });

  it('are each defined in a sentence', () => {
    expect(
      findLacking(
        ref => {
          const concept = conceptDetails(snapshot, ref)?.concept;
          return /^\S.*[.!?)]$/s.test(concept?.definition ?? '')
            ? undefined
            : 'a definition that is no sentence';
        },
        snapshot.schemes.map(scheme => scheme.id),
      ),
    ).toEqual([]);
  });

  // A comma in an unquoted `[a, b]` list silently makes two entries of one sentence.
  it('have whole sentences as caveats and as what carries over', () => {
    const fragments = snapshot.mappings.flatMap(mapping =>
      [...mapping.caveats, ...mapping.carriesOver]
        .filter(sentence => !/[.!?)]$/.test(sentence))
        .map(sentence => `${mapping.id}: ${sentence}`),
    );
    expect(fragments).toEqual([]);
  });

  describe('as looked up', () => {
    let lookUp: (query: string) => Promise<[string, string][]>;

    beforeAll(async () => {
      const glossary = await startGlossary({ glossary: {} });
      lookUp = async query => {
        const { status, body } = await glossary.get(
          `/v1/lookup?q=${encodeURIComponent(query)}`,
        );
        expect(status).toBe(200);
        return body.items.map((hit: { ref: string; matchedBy: string }) => [
          hit.ref,
          hit.matchedBy,
        ]);
      };
    });

    it('answers q=DRS with the concept first', async () => {
      const [first] = await lookUp('DRS');
      expect(first).toEqual(['vsphere:drs', 'abbreviation']);
    });

    it('answers q=distributed resource scheduler', async () => {
      const [first] = await lookUp('distributed resource scheduler');
      expect(first).toEqual(['vsphere:drs', 'exact']);
    });

    it('answers "q=drs " in spite of the space', async () => {
      const [first] = await lookUp('drs ');
      expect(first).toEqual(['vsphere:drs', 'abbreviation']);
    });

    it('answers q=vsan storage policy', async () => {
      const [first] = await lookUp('vsan storage policy');
      expect(first[0]).toMatch(/^vsphere:.*storage-polic|^vsphere:spbm/);
      expect(first[1]).toMatch(/^(exact|alias)$/);
    });

    it('answers q=zzz with an empty list', async () => {
      await expect(lookUp('zzz')).resolves.toEqual([]);
    });
  });

  it('are all found by each of their labels', () => {
    const index = labelIndex(snapshot);
    const misses = snapshot.concepts.flatMap(({ ref, labels }) =>
      labels
        .filter(
          ({ text }) =>
            !lookup(index, text, { limit: 100 }).some(hit => hit.ref === ref),
        )
        .map(({ text }) => `${ref}: ${text}`),
    );
    expect(misses).toEqual([]);
  });
});
