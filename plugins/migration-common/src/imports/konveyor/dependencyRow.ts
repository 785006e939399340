import { RowRejection } from './finding';
import { Layout } from './Layout';
import { nameKey, quoted } from './wording';

/** What a dependency can lead to, by the key of its name. */
export interface KnownApplications {
  /** All of that name. */
  find(key: string): { id: string; name: string }[];
  /** The row that was to bring it and was rejected. */
  rejectedRow(key: string): number | undefined;
}

/** Which application needs which, by their ids. */
export interface ReadDependencyRow {
  source: { id: string; name: string };
  target: { id: string; name: string };
}

/** @throws RowRejection when it is no dependency between two applications that there are */
export function readDependencyRow(
  cells: readonly string[],
  layout: Layout,
  known: KnownApplications,
): ReadDependencyRow {
  if (layout.isCut(cells, 'dependency') || layout.isCut(cells, 'direction')) {
    throw new RowRejection(
      'row-short',
      'The row of a dependency ends before the dependency and its direction',
    );
  }
  const name = layout.text(cells, 'name');
  if (name === undefined) {
    throw new RowRejection(
      'name-missing',
      'The row has no application name',
      layout.nameOf('name'),
    );
  }
  const application = find(name, 'application-unknown', layout.nameOf('name'));
  const dependency = find(
    layout.text(cells, 'dependency') ?? '',
    'dependency-unknown',
    layout.nameOf('dependency'),
  );
  const direction = layout.text(cells, 'direction') ?? '';
  const south = isDirection(direction, 'southbound');
  if (!south && !isDirection(direction, 'northbound')) {
    throw new RowRejection(
      'direction-invalid',
      `The direction is ${quoted(direction)}; it is northbound or southbound`,
      layout.nameOf('direction'),
    );
  }
  if (application.id === dependency.id) {
    throw new RowRejection(
      'self-dependency',
      `${quoted(application.name)} cannot depend on itself`,
      layout.nameOf('dependency'),
    );
  }
  return south
    ? { source: application, target: dependency }
    : { source: dependency, target: application };

  function find(text: string, unknown: string, column: string) {
    const found = known.find(nameKey(text));
    if (found.length > 1) {
      throw new RowRejection(
        'application-ambiguous',
        `There are ${found.length} applications named ${quoted(text)}`,
        column,
      );
    }
    if (found.length === 0) {
      const row = known.rejectedRow(nameKey(text));
      throw new RowRejection(
        row === undefined ? unknown : 'application-unknown',
        row === undefined
          ? `There is no application named ${quoted(text)}`
          : `The application ${quoted(text)} was rejected in row ${row}`,
        column,
      );
    }
    return found[0];
  }
}

function isDirection(text: string, direction: string): boolean {
  return text.toLocaleLowerCase('en-US') === direction;
}
