import { FileDiff } from '@crosswalk/backstage-plugin-golden-paths-common';
import { nullId, runGit, splitNul } from './runGit';

interface Entry {
  path: string;
  before: string;
  after: string;
}

function statusOf({ before, after }: Entry): FileDiff['status'] {
  if (before === nullId) {
    return 'added';
  }
  return after === nullId ? 'deleted' : 'modified';
}

function parseCounts(numstat: Buffer): Map<string, [number, number]> {
  return new Map(
    splitNul(numstat).map(record => {
      const [added, deleted, path] = record.split('\t');
      // Binary files have a dash.
      return [path, [Number(added) || 0, Number(deleted) || 0]];
    }),
  );
}

function parseEntries(raw: Buffer): Entry[] {
  const records = splitNul(raw);
  const entries: Entry[] = [];
  for (let i = 0; i + 1 < records.length; i += 2) {
    const [, , before, after] = records[i].split(' ');
    entries.push({ path: records[i + 1], before, after });
  }
  return entries;
}

async function readBlobs(
  gitDir: string,
  ids: string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const contents = new Map<string, string>();
  if (!wanted.length) {
    return contents;
  }
  const { stdout } = await runGit(['cat-file', '--batch'], {
    gitDir,
    input: `${wanted.join('\n')}\n`,
  });
  let offset = 0;
  for (const id of wanted) {
    const end = stdout.indexOf(0x0a, offset);
    const [, , size] = stdout.toString('utf8', offset, end).split(' ');
    if (size === undefined) {
      throw new Error(`The repository lacks the object ${id}`);
    }
    const start = end + 1;
    contents.set(id, stdout.toString('utf8', start, start + Number(size)));
    offset = start + Number(size) + 1;
  }
  return contents;
}

/** What changed between two commits or trees, with the text on both sides. Renames show as a deletion and an addition. */
export async function diffTrees(
  gitDir: string,
  from: string,
  to: string,
): Promise<FileDiff[]> {
  const diff = async (format: string[]) =>
    runGit(
      [
        'diff-tree',
        '-r',
        '-z',
        '--no-renames',
        '--no-ext-diff',
        '--no-textconv',
        ...format,
        from,
        to,
        '--',
      ],
      { gitDir },
    );
  const [raw, numstat] = await Promise.all([
    diff(['--raw', '--no-abbrev']),
    diff(['--numstat']),
  ]);
  const counts = parseCounts(numstat.stdout);
  const entries = parseEntries(raw.stdout);
  const contents = await readBlobs(
    gitDir,
    entries
      .flatMap(({ before, after }) => [before, after])
      .filter(id => id !== nullId),
  );

  return entries.map(entry => {
    const [additions, deletions] = counts.get(entry.path) ?? [0, 0];
    const before = contents.get(entry.before);
    const after = contents.get(entry.after);
    return {
      path: entry.path,
      status: statusOf(entry),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      additions,
      deletions,
    };
  });
}
